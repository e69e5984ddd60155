// The search page: Pagefind from this site, results as an ordered list, nothing inserted as HTML.
(() => {
  const box = document.getElementById("rk-search");
  const input = document.getElementById("rk-q");
  const status = document.getElementById("rk-status");
  const list = document.getElementById("rk-hits");
  const more = document.getElementById("rk-more");
  const STEP = 10;
  const WORDS = 30;
  const say = box.dataset;
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
  // Addresses from Pagefind start at the root of the whole site.
  const root = new URL(say.root, location.href);
  let hits = [];

  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };

  const link = (address, text) => {
    const made = element("a", text);
    made.href = new URL(address.replace(/^\//, ""), root);
    return made;
  };

  // Pagefind gives an excerpt as HTML with <mark>; keep the text and the marks, and nothing else.
  const excerptOf = (html, content) => {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    const shown = [...parsed.childNodes].map((node) => (node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent));
    return [content.startsWith(parsed.textContent.slice(0, 20)) ? "" : "… ", ...shown, " …"];
  };

  // A word found only as a part of a compound is not marked by Pagefind: find the compound in the text.
  const stems = query.toLowerCase().split(/\s+/).filter((word) => word.length > 3).map((word) => word.replace(/(ene|ane|en|et|er|ar|e|a)$/, ""));
  const holds = (word) => stems.some((stem) => stem.length > 2 && word.toLowerCase().includes(stem));
  const compound = (data) => data.content.split(/\s+/).findIndex(holds);
  const excerptAround = (data, place) => {
    const words = data.content.split(/\s+/);
    const start = Math.max(0, place - WORDS / 3);
    const shown = words.slice(start, start + WORDS);
    return [start ? "… " : "", ...shown.flatMap((word) => [holds(word) ? element("mark", word) : word, " "]), "…"];
  };

  // The headings on the page that the words stand under, the best first; the page itself is already the hit.
  const isHeading = (anchor) => /^h[2-6]$/.test(anchor?.element ?? "");
  const sections = (data) =>
    data.sub_results
      .filter((part) => isHeading(part.anchor))
      .map((part) => ({ ...part, weight: part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 3);

  const sectionAt = (data, place) => data.anchors.filter((anchor) => isHeading(anchor) && anchor.location <= place).pop();

  const item = (data) => {
    const title = element("h2", link(data.raw_url, data.meta.title));
    const made = element("li", title);
    if (data.meta.kind) made.append(element("p", data.meta.kind));
    const marked = data.excerpt.includes("<mark>");
    const place = marked ? -1 : compound(data);
    const places = marked ? sections(data) : [];
    const around = place < 0 ? undefined : sectionAt(data, place);
    made.append(element("p", ...(place < 0 ? excerptOf(data.excerpt, data.content) : excerptAround(data, place))));
    const links = around ? [[around.id, around.text]] : places.map((part) => [part.anchor.id, part.title]);
    if (links.length) made.append(element("ul", ...links.map(([id, text]) => element("li", link(`${data.raw_url}#${id}`, text)))));
    return made;
  };

  const show = async (count) => {
    const from = list.children.length;
    const data = await Promise.all(hits.slice(from, count).map((hit) => hit.data()));
    list.append(...data.map(item));
    more.hidden = list.children.length >= hits.length;
    history.replaceState({ shown: list.children.length }, "");
    return list.children[from];
  };

  const search = async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", root));
    await pagefind.options({ ranking: { metaWeights: { title: 8, kind: 0 } } });
    hits = (await pagefind.search(query)).results;
    await show(history.state?.shown ?? STEP);
    const words = { 0: say.none, 1: `1 ${say.one}` }[hits.length] ?? `${hits.length} ${say.many}`;
    status.textContent = `${words} «${query}»`;
  };

  more.addEventListener("click", async () => (await show(list.children.length + STEP))?.querySelector("a").focus());
  input.value = query;
  if (!query) return;
  document.title = `«${query}» – ${document.title}`;
  const failed = () => (status.textContent = say.failed);
  // A browser does not load modules from a folder on disk.
  location.protocol === "file:" ? failed() : search().catch(failed);
})();
