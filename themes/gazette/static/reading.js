// The reader's own settings: text size, colours, contrast and the paper of a book,
// kept in this browser.
// Without this script the sheet follows the system, and the controls stay hidden.
(() => {
  "use strict";

  const key = "reading";
  const names = ["size", "scheme", "contrast"];
  const usual = { size: "medium", scheme: "auto", contrast: "auto", paper: "a4" };

  // Storage may be closed to us; then a choice holds for this page only.
  const load = () => {
    try {
      return { ...usual, ...JSON.parse(localStorage.getItem(key)) };
    } catch {
      return { ...usual };
    }
  };
  const save = (choice) => {
    try {
      localStorage.setItem(key, JSON.stringify(choice));
    } catch {
      // The page shows the choice all the same.
    }
  };

  const root = document.documentElement;
  const apply = (choice) => {
    for (const name of names) {
      if (choice[name] === usual[name]) delete root.dataset[name];
      else root.dataset[name] = choice[name];
    }
  };

  let choice = load();
  apply(choice);

  for (const panel of document.querySelectorAll("[data-reading]")) {
    const form = panel.querySelector("form");
    const show = () => {
      for (const name of names) form.elements[name].value = choice[name];
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => {
      choice = { ...choice, [event.target.name]: event.target.value };
      apply(choice);
      save(choice);
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!panel.contains(event.target)) panel.open = false;
    });
    addEventListener("storage", (event) => {
      if (event.key !== key) return;
      choice = load();
      apply(choice);
      show();
    });
    show();
    panel.hidden = false;
  }

  // A page rule of its own comes after those of the style sheets. 16开 is 185 × 260 mm.
  for (const control of document.querySelectorAll("[data-paper]")) {
    const select = control.querySelector("select");
    const rule = document.head.appendChild(document.createElement("style"));
    const show = () => {
      const small = select.value === "16k";
      rule.textContent = small ? "@page { size: 185mm 260mm; margin: 20mm 17mm 18mm; }" : "";
    };
    select.addEventListener("change", () => {
      choice = { ...choice, paper: select.value };
      save(choice);
      show();
    });
    select.value = choice.paper === "16k" ? "16k" : "a4";
    show();
    control.hidden = false;
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => print());
    button.hidden = false;
  }
})();
