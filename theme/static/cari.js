// Finds a complaint by its number: from what is typed to its address, the same way as memarak.slugs.slug_of_number.
(() => {
  "use strict";
  const form = document.querySelector("form.find");
  if (!form) return;
  form.hidden = false;
  const input = form.elements.q;
  const looksLikeNumber = (text) => /^[A-Za-z0-9./-]{1,40}$/.test(text) && /\d/.test(text);
  const hex = (bytes) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, "0")).join("");

  async function slug(number) {
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(number)) return number;
    const digest = hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(number))).slice(0, 8);
    const plain = number.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || digest;
    return `${plain}_${digest}`;
  }

  async function pageOf(number) {
    for (const variant of new Set([number, number.toUpperCase(), number.toLowerCase()])) {
      const address = `${form.dataset.root}keluhan/${await slug(variant)}/`;
      if ((await fetch(address, { method: "HEAD" })).ok) return address;
    }
    return "";
  }

  function tell(name) {
    for (const message of document.querySelectorAll("[data-pesan]")) message.hidden = message.dataset.pesan !== name;
  }

  async function find(text) {
    tell("");
    if (!looksLikeNumber(text)) return;
    const address = await pageOf(text).catch(() => "");
    if (address) location.assign(address);
    else tell("nomor");
  }

  const hasMessages = document.querySelector("[data-pesan]");
  const searchesHere = document.querySelector("[data-hasil]");
  form.addEventListener("submit", (event) => {
    const text = input.value.trim();
    if (!text) return event.preventDefault();
    if (!hasMessages || (!searchesHere && !looksLikeNumber(text))) return;
    event.preventDefault();
    find(text);
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (hasMessages && asked) {
    input.value = asked;
    find(asked.trim());
  }
})();
