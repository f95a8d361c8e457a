// Keeps the page fresh without a reload: waits for the journal to grow, then fetches the page again.
(async () => {
  const journal = async (query) => (await fetch("/sandbox/journal?" + query)).json();
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  let seen = ((await journal("last=1"))[0] || { seq: 0 }).seq;
  for (;;) {
    try {
      const fresh = await journal("after=" + seen + "&timeout=25");
      if (fresh.length) {
        seen = fresh.at(-1).seq;
        const page = new DOMParser().parseFromString(await (await fetch("/sandbox/switchboard", { headers: { Accept: "text/html" } })).text(), "text/html");
        const focused = document.activeElement && [...document.querySelectorAll("#live button")].indexOf(document.activeElement);
        const open = document.querySelector("#live details")?.open;
        document.getElementById("live").replaceWith(page.getElementById("live"));
        document.querySelector("#live details").open = open;
        if (focused >= 0) document.querySelectorAll("#live button")[focused]?.focus();
      }
      await pause(300);
    } catch {
      await pause(3000);
    }
  }
})();
