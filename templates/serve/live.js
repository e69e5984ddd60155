// Loaded by the preview only: reloads the page when a new build is ready, and shows findings when the content has faults.
(() => {
  const address = "/__relkontrakt/";
  let seen = null;

  const show = (findings, message) => {
    document.getElementById("relkontrakt-funn")?.remove();
    if (!message) return;
    const box = document.createElement("section");
    box.id = "relkontrakt-funn";
    box.setAttribute("role", "alert");
    box.style.cssText =
      "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;z-index:1000;padding:1rem 1.5rem;" +
      "background:#fff4f2;color:#3b0d06;border-top:4px solid #b3261e;font:16px/1.5 system-ui,sans-serif";
    const heading = document.createElement("h2");
    heading.style.cssText = "margin:0 0 .5rem;font-size:1.1rem";
    heading.textContent = message;
    box.append(heading);
    const list = document.createElement("ul");
    for (const finding of findings) {
      const item = document.createElement("li");
      item.textContent = `${finding.path}:${finding.line}:${finding.column}: ${finding.message} [${finding.rule}]`;
      if (finding.help) item.append(document.createElement("br"), finding.help);
      list.append(item);
    }
    box.append(list);
    document.body.append(box);
  };

  const wait = async () => {
    for (;;) {
      try {
        const answer = await fetch(`${address}state?seen=${seen ?? ""}`, { cache: "no-store" });
        const state = await answer.json();
        if (seen !== null && state.page !== seen.split(".")[0]) location.reload();
        seen = `${state.page}.${state.attempt}`;
        show(state.findings, state.message);
      } catch {
        await new Promise((resume) => setTimeout(resume, 1000));
      }
    }
  };
  wait();
})();
