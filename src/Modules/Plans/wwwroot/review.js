"use strict";
// The review without a mouse, and typing that survives a closed window. Everything here also works without it, page by page.

const area = document.querySelector("[data-review]");

function selectedItem() {
  return area?.querySelector(".review-item.on");
}

/** Marks the words of the selected item and brings words and item into view, each within its own pane. */
function showSelected() {
  const item = selectedItem();
  area.querySelectorAll(".mark.on").forEach(mark => mark.classList.remove("on"));
  if (!item) {
    return;
  }

  const marks = area.querySelectorAll(`.mark[data-item="${item.dataset.item}"]`);
  marks.forEach(mark => mark.classList.add("on"));
  center(marks[0], document.getElementById("document"));
  center(item, document.getElementById("review-items"));
}

function center(element, pane) {
  if (element && pane && pane.scrollHeight > pane.clientHeight) {
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    pane.scrollTo({ top: top < pane.clientHeight * 0.6 ? 0 : top - pane.clientHeight / 3 });
  }
}

async function replaceItems(response) {
  const html = await response.text();
  const items = document.getElementById("review-items");
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("review-items");
  if (!response.ok || !fresh) {
    location.assign(response.url);
    return;
  }

  const isBeside = document.activeElement === document.body || items.contains(document.activeElement);
  items.replaceWith(fresh);
  markStates(fresh);
  showSelected();
  reveal(selectedItem());
  if (isBeside) {
    fresh.focus({ preventScroll: true });
  }

  history.replaceState(null, "", response.url.split("#")[0]);
}

/** Where both panes stand one below the other nothing scrolls but the page. */
function reveal(item) {
  const top = item?.getBoundingClientRect().top;
  if (top < 60 || top > innerHeight * 0.6) {
    item.scrollIntoView();
  }
}

/** The marks of items that were just confirmed or taken back show it at once, without loading the document again. */
function markStates(items) {
  for (const item of items.querySelectorAll(".review-item")) {
    for (const mark of area.querySelectorAll(`.mark[data-item="${item.dataset.item}"]`)) {
      for (const state of ["pending", "confirmed", "rejected", "merged"]) {
        mark.classList.toggle(state, item.classList.contains(state));
      }
    }
  }
}

let waiting = Promise.resolve();

/** One after the other, so that a fast Enter, Enter, Enter confirms three items and never one twice. */
function inTurn(work) {
  waiting = waiting.then(work).catch(() => location.reload());
}

function open(address) {
  inTurn(async () => replaceItems(await fetch(address, { headers: { "HX-Request": "true" } })));
}

async function send(form) {
  const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" } });
  await (response.status === 409 ? refuse(response) : replaceItems(response));
}

/** Says why at the item, which is shown as it is now. */
async function refuse(response) {
  const summary = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("main [role=alert]");
  await replaceItems(await fetch(location.href, { headers: { "HX-Request": "true" } }));
  const why = document.createElement("p");
  why.setAttribute("role", "alert");
  why.className = "notice red";
  selectedItem()?.prepend(why);
  why.textContent = [...(summary?.querySelectorAll("li") ?? [])].map(line => line.textContent.trim()).join(" ");
}

function pressKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable]")) {
    return;
  }

  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (step) {
    const items = [...area.querySelectorAll(".review-item")];
    const next = items[items.indexOf(selectedItem()) + step];
    if (next) {
      event.preventDefault();
      open(next.querySelector(".review-title").href);
    }
    return;
  }

  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!["Enter", "e", "t", "m", "x", "u", "z"].includes(key) || (key === "Enter" && event.target.closest("a, button, summary"))) {
    return;
  }

  event.preventDefault();
  inTurn(async () => {
    const press = pressed => selectedItem()?.querySelector(`[data-key="${pressed}"]`) ?? area.querySelector(`.review-next [data-key="${pressed}"]`);
    const action = press(key) ?? (key === "z" ? press("u") : null); // what was done last is what one looks at
    if (action?.tagName !== "FORM") {
      action?.click();
    } else if ("whole" in action.dataset) {
      action.requestSubmit();
    } else {
      await send(action);
    }
  });
}

if (area) {
  showSelected();
  document.addEventListener("keydown", pressKey);
  area.addEventListener("click", event => {
    const link = event.target.closest("a.mark, a.review-title, a[data-go]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link.href);
    }
  });
  area.addEventListener("submit", event => {
    if (event.target.matches("form[data-key]:not([data-whole])")) { // where an item goes, the document is marked anew
      event.preventDefault();
      inTurn(() => send(event.target));
    }
  });
}
