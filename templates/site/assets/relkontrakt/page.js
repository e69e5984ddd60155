// Small helps on every page: wide tables and figures a keyboard can scroll, a button that prints, and a menu a keyboard can open and close.
(() => {
  const wideTable = document.currentScript.dataset.wideTable;

  // A class keeps Material from wrapping the table itself.
  const wrap = (table) => {
    const frame = document.createElement("div");
    frame.className = "rk-wide";
    table.classList.add("rk-table");
    // An empty corner is no heading.
    table.querySelectorAll("th:empty").forEach((cell) => cell.replaceWith(document.createElement("td")));
    table.replaceWith(frame);
    frame.append(table);
    return frame;
  };
  const mark = (frame) => {
    const wide = frame.scrollWidth > frame.clientWidth + 1;
    for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", frame.dataset.wide || wideTable]]) {
      wide ? frame.setAttribute(name, value) : frame.removeAttribute(name);
    }
  };
  const observer = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target)));
  document.querySelectorAll(".md-content table").forEach((table) => observer.observe(wrap(table)));
  document.querySelectorAll(".rk-ramme").forEach((frame) => observer.observe(frame));

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });

  const drawer = document.getElementById("__drawer");
  const button = document.querySelector(".rk-menu");
  const shown = () => button.setAttribute("aria-expanded", String(drawer.checked));
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", () => {
    shown();
    if (drawer.checked) document.querySelector(".rk-nav a").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.checked = false;
    shown();
    button.focus();
  });
})();
