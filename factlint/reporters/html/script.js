"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const cards = all(".card");
  const marks = all("mark");
  const form = document.querySelector(".filters");
  let at = -1;
  let end = 0;

  const shown = () => cards.filter((card) => !card.hidden);

  function filter() {
    const severities = new Set(all("[name=severity]:checked", form).map((box) => box.value));
    const rule = form.elements.rule.value;
    const stands = form.elements.stet ? form.elements.stet.checked : false;
    for (const card of cards) {
      const fits = severities.has(card.dataset.severity) && (!rule || card.dataset.rule === rule);
      card.hidden = !fits || (card.classList.contains("stands") && !stands);
    }
    const open = new Set(shown().map((card) => card.dataset.finding));
    for (const mark of marks) {
      mark.classList.toggle("off", !mark.dataset.findings.split(" ").some((name) => open.has(name)));
    }
    at = -1;
  }

  function light(card) {
    all(".lit").forEach((element) => element.classList.remove("lit"));
    if (!card) return;
    card.classList.add("lit");
    for (const mark of marks) {
      if (mark.dataset.findings.split(" ").includes(card.dataset.finding)) mark.classList.add("lit");
    }
  }

  function go(step) {
    const open = shown();
    if (!open.length) return;
    at = (at + step + open.length) % open.length;
    end = 0;
    open[at].focus({ preventScroll: true });
    open[at].scrollIntoView({ block: "center" });
    light(open[at]);
  }

  function otherEnd() {
    const card = document.querySelector(".card.lit");
    if (!card) return;
    const ends = all("a[href^='#']", card);
    if (!ends.length) return;
    end = (end + 1) % ends.length;
    document.getElementById(ends[end].getAttribute("href").slice(1)).scrollIntoView({ block: "center" });
  }

  function turn() {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const root = document.documentElement;
    const now = root.dataset.theme || (dark ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
  }

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const card of cards) {
    card.addEventListener("focus", () => { at = shown().indexOf(card); light(card); });
    card.addEventListener("click", () => { at = shown().indexOf(card); light(card); });
  }
  for (const mark of marks) {
    mark.addEventListener("click", () => {
      const names = mark.dataset.findings.split(" ");
      const card = shown().find((one) => names.includes(one.dataset.finding));
      if (card) { card.scrollIntoView({ block: "nearest" }); card.focus({ preventScroll: true }); }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const does = { j: () => go(1), k: () => go(-1), o: otherEnd, d: turn, Escape: () => light(null) }[event.key];
    if (does) { event.preventDefault(); does(); }
  });
  filter();
})();
