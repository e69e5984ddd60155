// An edition in a published tree: links to the other editions, and what has happened to this page since it was printed.
// Under file://, and where the tree has no such file, the page stays as it was printed.
(() => {
  const say = document.currentScript.dataset;
  if (location.protocol === "file:") return;
  const tree = new URL(say.tree, location.href);
  const [, ...path] = location.pathname.slice(tree.pathname.length).split("/");
  const page = path.join("/") || "index.html";

  const read = async (name) => {
    const answer = await fetch(new URL(name, tree), { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };
  const link = (address, text) => {
    const made = document.createElement("a");
    made.href = new URL(address, tree);
    made.append(text);
    return made;
  };

  // An older edition may lack the page: then its front page is better than «not found».
  const open = async (event, front) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    const there = await fetch(href, { method: "HEAD" }).then((answer) => answer.ok, () => false);
    location.href = there ? href : new URL(front, tree);
  };

  const list = (editions) => {
    const box = document.querySelector(".rk-utgaver");
    const items = editions.map(({ version, title }) => {
      const item = document.createElement("li");
      const made = link(`${version}/${page}`, `${say.editionWord} ${title}`);
      if (version === say.edition) made.setAttribute("aria-current", "page");
      made.addEventListener("click", (event) => open(event, `${version}/index.html`));
      item.append(made);
      return item;
    });
    box.querySelector("ul").prepend(...items);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !box.open) return;
      box.open = false;
      box.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => box.contains(event.target) || (box.open = false));
  };

  const notice = (state) => {
    if (state.latest === say.edition) return;
    const now = say.part && state.parts[say.part];
    const why = () => link(`${say.part}/${say.version}/${say.own}index.html`, say.seeWhy);
    const older = [`${say.older} ${say.edition}. ${say.newest} `, link(`siste/${page}`, state.latest), "."];
    const changed = now && now.version !== say.version;
    const words = changed
      ? [`${now.status === "retired" ? say.retired : say[`changed${say.part[0].toUpperCase()}${say.part.split("/")[0].slice(1)}`]} ${now.edition}: `, why(), "."]
      : [...older, now ? ` ${say.same}` : ""];
    const line = document.createElement("p");
    line.append(...words);
    document.querySelector(".rk-tilstand").append(line);
  };

  read("versions.json").then(list, () => {});
  read("tilstand.json").then(notice, () => {});
})();
