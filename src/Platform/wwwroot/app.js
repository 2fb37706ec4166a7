// Comfort only: every page works without it.
(() => {
  const find = (selector, root = document) => root.querySelector(selector);

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

  // Browsers show days in the order of their own language; the words remove the doubt.
  function readDay(input) {
    const day = input.valueAsDate;
    let words = input.nextElementSibling;
    if (!words?.classList.contains('day-read')) {
      words = document.createElement('span');
      words.className = 'day-read';
      input.after(words);
    }

    words.textContent = day
      ? `${day.toLocaleDateString(document.documentElement.lang, { weekday: 'long', timeZone: 'UTC' })}, ${day.toLocaleDateString('vi', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })}`
      : '';
  }

  document.addEventListener('change', event => {
    if (event.target.matches('input[type=date]')) {
      readDay(event.target);
    }
  });
  document.querySelectorAll('input[type=date]').forEach(readDay);
})();
