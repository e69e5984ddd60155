// Light or dark: what the reader's system says, unless the reader has chosen here. Runs before the page is drawn.
(() => {
  const KEY = "relkontrakt.appearance";
  const system = matchMedia("(prefers-color-scheme: dark)");

  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch (error) {
      return null;
    }
  };
  const isDark = () => (chosen() ?? (system.matches ? "dark" : "light")) === "dark";

  const show = () => {
    document.body.setAttribute("data-md-color-scheme", isDark() ? "slate" : "default");
    const button = document.querySelector(".rk-appearance");
    if (button) {
      const label = isDark() ? button.dataset.toLight : button.dataset.toDark;
      button.setAttribute("aria-label", label);
      button.title = label;
      button.hidden = false;
    }
  };

  const toggle = () => {
    const next = isDark() ? "light" : "dark";
    try {
      localStorage.setItem(KEY, next);
      show();
    } catch (error) {
      document.body.setAttribute("data-md-color-scheme", next === "dark" ? "slate" : "default");
    }
  };

  show();
  system.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    show();
    document.querySelector(".rk-appearance")?.addEventListener("click", toggle);
  });
})();
