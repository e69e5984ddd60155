// «Slik refererer du»: buttons that copy. Where the browser does not let a script copy, the text is marked for the reader.
(() => {
  const mark = (target) => {
    const range = document.createRange();
    range.selectNodeContents(target);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  document.querySelectorAll("[data-copy]").forEach((button) => {
    const target = document.getElementById(button.dataset.copy);
    const status = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      document.querySelectorAll(".rk-siter [role=status]").forEach((other) => (other.textContent = ""));
      try {
        await navigator.clipboard.writeText(target.textContent);
        status.textContent = button.dataset.copied;
      } catch (error) {
        mark(target);
        status.textContent = button.dataset.byHand;
      }
    });
  });
})();
