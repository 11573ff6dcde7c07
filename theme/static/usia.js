// Says on the home page that the data is old: worked out here, because a page that is not rebuilt can't know it.
(() => {
  "use strict";
  const notice = document.querySelector("[data-usia]");
  if (!notice) return;
  const days = (Date.now() - Date.parse(notice.dataset.usia)) / 86400000;
  if (days > Number(notice.dataset.hari) + 1) notice.hidden = false;
})();
