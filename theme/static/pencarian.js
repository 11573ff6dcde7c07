// Full-text search on /cari/: reads the small files below /cari/indeks/ that it needs, newest year first.
// Words are cut and rooted as in memarak.site.search; what is found is put on the page as text, never as markup.
(() => {
  "use strict";
  const form = document.querySelector("form.find");
  const place = document.querySelector("[data-hasil]");
  if (!form || !place) return;
  const root = form.dataset.root;
  const input = form.elements.q;
  const filters = document.querySelector("form.saring");
  const list = place.querySelector("ol");
  const said = place.querySelector("[data-jumlah]");
  const more = place.querySelector("[data-lagi]");
  const older = place.querySelector("[data-lama]");
  const icons = document.querySelector("template[data-ikon]").content;
  const PER_PAGE = 8, GROUP = 8, ENOUGH = 8, MOST_WORDS = 8, MOST_PARTS = 3;

  // What is said on the page. In another language the build fills this table anew (see memarak.site.scripts).
  const SENTENCES = {
    months: "Januari | Februari | Maret | April | Mei | Juni | Juli | Agustus | September | Oktober | November | Desember",
    number: "1.234,5",
    date: "{hari} {bulan} {tahun}",
    received: "masuk {tanggal}",
    village: "Desa {nama}",
    district: "Kecamatan {nama}",
    since: "sejak {tahun}",
    older: "Cari juga di tahun {tahun}",
    oldest: "Cari juga di tahun {tahun} dan sebelumnya",
    noWords: "Tidak ada keluhan{sejak} yang memuat “{kata}”. Coba kata yang lebih umum.",
    noChoice: "Tidak ada keluhan{sejak} dengan pilihan itu.",
    chosen: "{n} keluhan{sejak}, yang terbaru di atas.",
    partial: "Tidak ada keluhan{sejak} yang memuat semua kata itu. {n} keluhan memuat sebagian:",
    found: "{n} keluhan{sejak} memuat “{kata}”.",
    failed: "Pencarian tidak dapat dimuat. Periksa sambungan, lalu coba lagi; daftar di bawah tetap dapat dibuka.",
  };
  const MONTHS = SENTENCES.months.split(" | ");
  const THOUSANDS = SENTENCES.number.slice(1, -5);
  const say = (sentence, holes) => sentence.replace(/\{([a-z_]+)\}/g, (_, name) => holes[name]);

  // Words and their roots
  const LETTERS = "bcdfghklmnpqstvw!#$%&()*;=?^_{|}";
  const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]));
  const AFFIXED = /^(?:di|ter|ber|ke|per|me|pe|mem|pem)/;
  const NASAL = /^([mp])e(ng|ny|m|n)(?=[aeiou])/;
  const HIDDEN = { ng: ["", "k"], ny: ["s", "ny"], m: ["p", "m"], n: ["t", "n"] };
  const PLAIN = /^(?:[mp]e(?:ng(?=[bcdfghjklmnpqrstvwxyz])|m(?=[bfp])|n(?=[cdjzsty]))|me(?=[lrwymn])|pe(?=[bcdfghjklpqstvwxyz]))/;
  const IRREGULAR = [["belajar", 3], ["pelajar", 3], ["bekerja", 2]];

  function withoutParticle(word) {
    if (/(?:lah|kah|pun)$/.test(word) && word.length >= 8) return word.slice(0, -3);
    if (word.endsWith("nya") && word.length >= 6 && !word.endsWith("tanya")) return word.slice(0, -3);
    return word;
  }

  function withoutSuffix(word) {
    const affixed = AFFIXED.test(word);
    if (word.endsWith("kan") && word.length >= 7) {
      return [...(affixed && word.length <= 8 ? [word] : []), word.slice(0, -2), word.slice(0, -3)];
    }
    if (word.endsWith("an") && word.length >= 6) return [word.slice(0, -2), ...(affixed && word.length <= 9 ? [word] : [])];
    if (word.endsWith("i") && word.length >= 7 && affixed) return [word.slice(0, -1), word];
    return [word];
  }

  function stripped(word) {
    for (const [beginning, length] of IRREGULAR) if (word.startsWith(beginning)) return [word.slice(length)];
    let rests = [], match;
    if ((match = NASAL.exec(word))) {
      const rest = word.slice(match[0].length);
      rests = HIDDEN[match[2]].map((hidden) => hidden + rest);
      if (match[2] === "ng" && rest[0] === "e" && rest.length === 4) rests.push(rest.slice(1));
    } else if ((match = PLAIN.exec(word))) rests = [word.slice(match[0].length)];
    else if (/^(?:di|ke)/.test(word)) rests = [word.slice(2)];
    if (/^[tbp]er/.test(word)) rests = [word.slice(3)];
    return rests.every((rest) => rest.length >= 3) ? rests : [];
  }

  function withoutPrefix(word, depth) {
    const inner = depth ? stripped(word) : [];
    if (!inner.length) return [word];
    const found = [];
    if (inner.some((rest) => rest.length < 4)) {
      if (depth < 3) return [word];
      found.push(word);
    }
    for (const rest of inner) found.push(...(rest.length >= 4 ? withoutPrefix(rest, depth - 1) : [rest]));
    return found;
  }

  function roots(word) {
    if (!/^[a-z]{5,}$/.test(word)) return [word];
    const found = new Set();
    for (const stem of withoutSuffix(withoutParticle(word))) for (const one of withoutPrefix(stem, 3)) found.add(one);
    return Array.from(found).slice(0, 4);
  }

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function wordsOf(text, ignored) {
    const words = (plain(text).match(/[\p{L}\p{N}]+/gu) || []).filter((word) => {
      if (/^[a-z]+$/.test(word)) return word.length > 1 && word.length <= 24;
      return word.length <= (/^\d+$/.test(word) ? 4 : 24);
    });
    const telling = words.filter((word) => !ignored.has(word));
    return (telling.length ? telling : words).slice(0, MOST_WORDS);
  }

  function unpack(text) {
    const numbers = [];
    let number = 0, step = 1;
    for (const letter of text) {
      const value = VALUES.get(letter);
      number += (value & 15) * step;
      if (value < 16) {
        numbers.push(number);
        number = 0;
        step = 1;
      } else {
        step *= 16;
        number += step;
      }
    }
    return numbers;
  }

  // Files of the index
  const kept = new Map();
  function read(name, version) {
    const address = `${root}cari/indeks/${name}.json`;
    if (!kept.has(address)) {
      const asked = fetch(version ? `${address}?v=${version}` : address, version ? {} : { cache: "no-cache" }).then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      });
      asked.catch(() => kept.delete(address));
      kept.set(address, asked);
    }
    return kept.get(address);
  }

  const index = () =>
    read("daftar").then((content) => {
      content.ignored ||= new Set(content.abaikan);
      return content;
    });

  async function shardOf([year, , version]) {
    const head = await read(`${year}/isi`, version);
    head.columns ||= { status: unpack(head.status), opd: unpack(head.opd), tempat: unpack(head.tempat) };
    return { year, version, head };
  }

  const partOf = (head, term) => {
    let low = 0, high = head.bagian.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (head.bagian[middle] <= term) low = middle;
      else high = middle;
    }
    return low;
  };

  // Which complaints of a shard hold a word, and how much it says there (0 in passing, 1 in the text, 2 in the title)
  async function holders(shard, word, isUnfinished, isMistyped) {
    const wanted = roots(word);
    const beginnings = isUnfinished && word.length >= 3 ? [word, ...wanted.filter((one) => one.length >= 3)] : [];
    const parts = new Set(wanted.map((one) => partOf(shard.head, one)));
    for (const beginning of beginnings) {
      const first = partOf(shard.head, beginning);
      const last = partOf(shard.head, `${beginning}\uffff`);
      for (let part = first; part <= Math.min(last, first + 1); part += 1) parts.add(part);
    }
    const files = await Promise.all(Array.from(parts).slice(0, MOST_PARTS + 1).map((part) => read(`${shard.year}/k${part}`, shard.version)));
    const found = new Map();
    const add = (packed, worth) => {
      let number = -1;
      for (const step of unpack(packed)) {
        number += Math.floor(step / 3) + 1;
        found.set(number, Math.max(found.get(number) || 0, worth * [0.35, 1, 2][step % 3]));
      }
    };
    for (const terms of files) {
      for (const one of wanted) if (Object.hasOwn(terms, one)) add(terms[one], 1);
      for (const term of beginnings.length ? Object.keys(terms) : []) {
        if (!wanted.includes(term) && beginnings.some((beginning) => term.startsWith(beginning))) add(terms[term], 0.6);
      }
    }
    if (isMistyped) {
      for (const terms of files) {
        for (const term of Object.keys(terms)) if (wanted.some((one) => one.length >= 4 && isNear(one, term))) add(terms[term], 0.4);
      }
    }
    return found;
  }

  // One letter more, less, other, or two that changed places
  function isNear(left, right) {
    if (Math.abs(left.length - right.length) > 1) return false;
    let start = 0;
    while (start < left.length && left[start] === right[start]) start += 1;
    const [a, b] = [left.slice(start), right.slice(start)];
    return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  function isChosen(content, head, number, chosen) {
    const { status, opd, tempat } = head.columns;
    const [district, village] = content.tempat[tempat[number]];
    return (
      (!chosen.status || chosen.status === content.status[status[number]]) &&
      (!chosen.opd || chosen.opd === content.opd[opd[number]]) &&
      (!chosen.tempat || chosen.tempat === district || chosen.tempat === `${district}/${village}`)
    );
  }

  async function findIn(content, shard, words, isUnfinished, chosen, mistyped, known) {
    const { head } = shard;
    const scores = new Map();
    const lists = await Promise.all(words.map((word, at) => holders(shard, word, isUnfinished && at === words.length - 1, mistyped.has(word))));
    for (const [at, found] of lists.entries()) {
      if (found.size) known.add(words[at]);
      const rarity = Math.log(1 + head.n / (found.size + 1));
      for (const [number, worth] of found) {
        const score = scores.get(number) || [0, 0];
        scores.set(number, [score[0] + 1, score[1] + rarity * worth]);
      }
    }
    const numbers = words.length ? Array.from(scores.keys()) : Array.from({ length: head.n }, (_, number) => number);
    return numbers
      .filter((number) => isChosen(content, head, number, chosen))
      .map((number) => ({ shard, number, held: (scores.get(number) || [0])[0], score: (scores.get(number) || [0, 0])[1] }));
  }

  // The page
  const element = (name, className, ...inside) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  };

  function day(iso) {
    const parts = { hari: Number(iso.slice(8)), bulan: MONTHS[Number(iso.slice(5, 7)) - 1], tahun: iso.slice(0, 4) };
    const time = element("time", "", say(SENTENCES.date, parts));
    time.dateTime = iso;
    return time;
  }

  // The part of the text around the first word that was asked for, with those words marked
  function excerpt(text, wanted) {
    const isWanted = (word) => roots(plain(word)).some((one) => wanted.has(one));
    const pieces = text.split(/([\p{L}\p{N}]+)/u);
    return pieces.map((piece, at) => (at % 2 && isWanted(piece) ? element("mark", "", piece) : piece));
  }

  async function entry(content, result, wanted) {
    const { shard, number } = result;
    const group = await read(`${shard.year}/t${Math.floor(number / GROUP)}`, shard.version);
    const [title, slug, date, text] = group[number % GROUP];
    const { status, opd, tempat } = shard.head.columns;
    const icon = icons.querySelector(`[data-status="${content.status[status[number]]}"]`).cloneNode(true);
    icon.removeAttribute("data-status");
    const link = element("a", "", ...excerpt(title, wanted));
    link.href = `${root}keluhan/${slug}/`;
    const [district, village] = content.tempat[tempat[number]];
    const where = village ? say(SENTENCES.village, { nama: village }) : district ? say(SENTENCES.district, { nama: district }) : "";
    const [before, after] = SENTENCES.received.split("{tanggal}");
    const facts = [content.nama_opd[opd[number]], where].filter(Boolean).map((words) => element("span", "", words));
    return element(
      "li",
      "",
      element("p", "meta", icon, element("span", "", before, day(date), after)),
      element("h3", "", link),
      element("div", "", element("p", "snip", ...excerpt(text, wanted)), element("p", "meta", ...facts)),
    );
  }

  const number = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS);
  let turn = 0;
  let waiting = 0;
  let shown = [];

  async function show(content, results, wanted, mine) {
    const entries = await Promise.all(results.slice(shown.length, shown.length + PER_PAGE).map((one) => entry(content, one, wanted)));
    if (mine !== turn) return;
    shown.push(...entries);
    list.append(...entries);
    more.hidden = shown.length >= results.length;
    more.onclick = () => {
      const before = shown.length;
      show(content, results, wanted, turn).then(() => list.children[before]?.querySelector("a").focus());
    };
  }

  function chosenNow() {
    const chosen = Object.fromEntries(new FormData(filters));
    const address = new URLSearchParams(Object.entries({ q: input.value.trim(), ...chosen }).filter(([, value]) => value));
    history.replaceState(null, "", address.size ? `?${address}` : location.pathname);
    return chosen;
  }

  async function find(isUnfinished, wider) {
    const mine = (turn += 1);
    const chosen = chosenNow();
    const text = input.value.trim();
    const hasAsked = text || chosen.opd || chosen.status || chosen.tempat || chosen.tahun;
    if (!hasAsked) {
      place.hidden = true;
      place.setAttribute("aria-busy", "false");
      return;
    }
    place.setAttribute("aria-busy", "true");
    const content = await index();
    const words = wordsOf(text, content.ignored);
    const years = content.tahun.filter(([year]) => !chosen.tahun || year === chosen.tahun);
    const isWhole = (one) => one.held === words.length;
    let results, asked;
    const known = new Set();
    const ask = async (mistyped) => {
      results = [];
      for (asked = 0; asked < years.length && (asked < wider || !asked || results.filter(isWhole).length < ENOUGH); asked += 1) {
        results.push(...(await findIn(content, await shardOf(years[asked]), words, isUnfinished, chosen, mistyped, known)));
        if (mine !== turn) return;
      }
    };
    await ask(new Set());
    // A word that stands nowhere may be mistyped; what it needs was read already.
    const unknown = words.filter((word) => word.length >= 5 && !known.has(word));
    if (unknown.length && mine === turn) await ask(new Set(unknown));
    if (mine !== turn) return;
    const most = results.reduce((high, one) => Math.max(high, one.held), 0);
    if (most === words.length) results = results.filter(isWhole);
    results.sort((a, b) => b.held - a.held || b.score - a.score || (b.shard.year > a.shard.year ? 1 : b.shard.year < a.shard.year ? -1 : b.number - a.number));
    const wanted = new Set(words.flatMap(roots));
    shown = [];
    list.replaceChildren();
    place.hidden = false;
    tell(results, text, most < words.length, years, asked);
    older.hidden = asked >= years.length;
    const next = asked + 1 < years.length ? SENTENCES.oldest : SENTENCES.older;
    older.textContent = asked < years.length ? say(next, { tahun: years[asked][0] }) : "";
    older.onclick = () => find(false, years.length);
    await show(content, results, wanted, mine);
    if (mine === turn && !waiting) place.setAttribute("aria-busy", "false");
  }

  function tell(results, text, isPartial, years, asked) {
    const sejak = asked && asked < years.length ? ` ${say(SENTENCES.since, { tahun: years[asked - 1][0] })}` : "";
    const isNothing = text ? SENTENCES.noWords : SENTENCES.noChoice;
    const isSomething = !text ? SENTENCES.chosen : isPartial ? SENTENCES.partial : SENTENCES.found;
    said.textContent = say(results.length ? isSomething : isNothing, { sejak, kata: text, n: number(results.length) });
  }

  function failed() {
    place.setAttribute("aria-busy", "false");
    place.hidden = false;
    said.textContent = SENTENCES.failed;
  }

  const later = () => {
    clearTimeout(waiting);
    place.setAttribute("aria-busy", "true");
    waiting = setTimeout(() => {
      waiting = 0;
      find(true, 0).catch(failed);
    }, 150);
  };
  const asked = new URLSearchParams(location.search);
  for (const select of filters.elements) {
    if (asked.has(select.name)) select.value = asked.get(select.name);
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  if (asked.has("q")) input.value = asked.get("q");
  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", () => find(false, 0).catch(failed));
  input.addEventListener("input", later);
  input.addEventListener("focus", () => index().then((content) => content.tahun[0] && shardOf(content.tahun[0])).catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    waiting = 0;
    find(false, 0).catch(failed);
  });
  if (Array.from(asked.values()).some(Boolean)) find(false, 0).catch(failed);
  window.memarakPencarian = { roots, unpack, wordsOf };
})();
