// Comfort only: every page works without it.
(() => {
  const find = (selector, root = document) => root.querySelector(selector);

  find('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

  document.addEventListener('keydown', event => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = find('#search');
      if (search?.offsetParent) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }

    if (event.key === 'Escape') {
      closePopups(null, true);
      if (location.hash === '#menu') {
        location.hash = '#content';
      }
    }
  });

  function closePopups(except, returnFocus) {
    for (const popup of document.querySelectorAll('details.profile[open]')) {
      if (popup !== except) {
        popup.open = false;
        if (returnFocus && popup.contains(document.activeElement)) {
          find('summary', popup).focus();
        }
      }
    }
  }

  document.addEventListener('click', event => {
    closePopups(event.target.closest('details.profile'));
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  // One press is enough; a second one within a moment is a slip. The server knows the key of the form anyway.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }

    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }

    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-busy', 'true');
    setTimeout(() => free(form), 8000);
  });

  function free(form) {
    delete form.dataset.sent;
    find('[aria-busy]', form)?.removeAttribute('aria-busy');
  }

  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(free));

  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, event => {
      const drop = event.target.closest?.('[data-drop]');
      if (!drop) {
        return;
      }

      event.preventDefault();
      drop.classList.toggle('over', name === 'dragenter' || name === 'dragover');
      if (name === 'drop' && event.dataTransfer.files.length > 0) {
        const input = find('input[type=file]', drop);
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  }

  // Days are typed, the same way for everybody; a calendar is there for those who like to press.
  function offerCalendar(input) {
    const { icons, choose } = input.dataset;
    const row = document.createElement('div');
    row.className = 'day-row';
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', choose);
    button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="${icons}#calendar"></use></svg>`;
    const picker = document.createElement('input');
    picker.type = 'date';
    picker.tabIndex = -1;
    picker.setAttribute('aria-hidden', 'true');
    const weekday = document.createElement('span');
    input.before(row);
    row.append(input, button, picker, weekday);

    function read() {
      const [, day, month, year] = /^\s*(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4})\s*$/.exec(input.value) ?? [];
      const date = new Date(Date.UTC(year, month - 1, day));
      const isDay = date.getUTCMonth() === month - 1;
      picker.value = isDay ? date.toISOString().slice(0, 10) : '';
      weekday.textContent = isDay ? date.toLocaleDateString(document.documentElement.lang, { weekday: 'long', timeZone: 'UTC' }) : '';
    }

    input.addEventListener('change', read);
    button.addEventListener('click', () => picker.showPicker?.());
    picker.addEventListener('change', () => {
      input.value = picker.value.split('-').reverse().join('/');
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    read();
  }

  const offerCalendars = root => root.querySelectorAll('input[data-choose]').forEach(input => input.parentElement.matches('.day-row') || offerCalendar(input));
  offerCalendars(document);

  // The browser's own button speaks the browser's language: it lies unseen over one that speaks the page's.
  function offerFile(input) {
    const [label] = input.labels;
    label.id = `${input.id}-label`;
    const pick = document.createElement('div');
    pick.className = 'pick';
    const button = document.createElement('span');
    button.className = 'btn ghost';
    button.id = `${input.id}-button`;
    button.textContent = input.dataset.file;
    const chosen = document.createElement('span');
    const read = () => chosen.textContent = [...input.files].map(f => f.name).join('; ') || input.dataset.none;
    input.setAttribute('aria-labelledby', `${label.id} ${button.id}`);
    input.before(pick);
    pick.append(input, button, chosen);
    input.addEventListener('change', read);
    window.addEventListener('pageshow', read); // the browser may have kept what was chosen
    read();
  }

  const offerFiles = () => document.querySelectorAll('[data-drop] > input[data-file]').forEach(offerFile);
  offerFiles();

  // An installation within an office may have no certificate, and then the browser lends no clipboard: marked text is copied all the same.
  function offerCopy(input) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn ghost';
    button.textContent = input.dataset.copy;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      input.select();
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(input.value);
      } else {
        document.execCommand('copy');
      }

      button.textContent = input.dataset.copied;
      setTimeout(() => button.textContent = input.dataset.copy, 4000);
    });
    input.after(button);
  }

  document.querySelectorAll('input[data-copy]').forEach(offerCopy);

  // On a phone the list comes first; without this script its filter stands open.
  const phone = matchMedia('(max-width: 820px)');
  const foldFilters = () => document.querySelectorAll('details.fold').forEach(fold => {
    fold.open = !phone.matches;
    fold.dataset.ready = '';
  });
  foldFilters();
  phone.addEventListener('change', foldFilters);
  document.addEventListener('htmx:after:swap', () => {
    offerCalendars(document);
    offerFiles();
    foldFilters();
  });
})();

// What is typed in a form with data-keep survives a closed window, a lost line or an expired session: it is kept in this browser until it was saved.
for (const form of document.querySelectorAll("form[data-keep]")) {
  const place = "keep:" + location.pathname + ":" + form.dataset.keep;
  const fields = () => [...form.elements].filter(e => e.name && !["hidden", "password", "file", "submit"].includes(e.type));
  const read = () => Object.fromEntries(fields().filter(e => !(e.type === "radio" && !e.checked)).map(e => [e.name, e.type === "checkbox" ? e.checked : e.value]));
  const write = values => fields().forEach(e => {
    if (e.name in values) {
      if (e.type === "checkbox") {
        e.checked = values[e.name];
      } else if (e.type === "radio") {
        e.checked = values[e.name] === e.value;
      } else {
        e.value = values[e.name];
      }
    }
  });
  const shown = JSON.stringify(read());
  // What is put back goes on to stand for what its writer had seen, so that nobody else's work since is written over unnoticed.
  const version = form.querySelector('input[type="hidden"][name$=".Version"], input[type="hidden"][name$=".Stamp"]') ?? { value: "" };
  const stored = version.value;
  const kept = JSON.parse(localStorage.getItem(place));
  const refused = document.querySelector(".error-summary") !== null;
  if (kept?.values && JSON.stringify(kept.values) !== shown && !refused) {
    write(kept.values);
    version.value = kept.version;
    form.dataset.restored = "";
    const note = document.getElementById("kept");
    if (note) {
      note.hidden = false;
      note.querySelector("[data-changed]").hidden = kept.version === stored;
      note.querySelector("button").addEventListener("click", () => {
        localStorage.removeItem(place);
        write(JSON.parse(shown));
        version.value = stored;
        note.hidden = true;
      });
    }
  }
  form.addEventListener("input", () => localStorage.setItem(place, JSON.stringify({ version: version.value, values: read() })));
  form.addEventListener("submit", () => sessionStorage.setItem("sent", place));
}

// The page after a saved form is another page: what was kept for it may go.
const sent = sessionStorage.getItem("sent");
if (sent && !sent.startsWith("keep:" + location.pathname + ":") && !location.pathname.startsWith("/sign-in") && !location.pathname.startsWith("/error")) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem("sent");
}
