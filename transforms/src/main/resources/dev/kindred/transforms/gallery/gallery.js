// No character here that a reader of XML would take for markup.
(() => {
  const sections = [...document.querySelectorAll('main > section')];
  const all = [...sections];
  const filters = [...document.querySelectorAll('select[data-facet]')];
  const status = document.getElementById('shown');
  const visible = () => sections.filter(section => !section.hidden);

  const filter = () => {
    for (const section of sections) {
      const has = facet => (section.getAttribute('data-' + facet) || '').split('\n');
      section.hidden = !filters.every(each => each.value === '' || has(each.dataset.facet).includes(each.value));
      const link = document.querySelector('nav a[href="#' + section.id + '"]');
      if (link) link.hidden = section.hidden;
    }
    if (status) status.textContent = visible().length + ' of ' + sections.length + ' samples';
  };

  // volumes: all viewers of a section go to the same part of the way
  const slide = (viewer, part) => {
    const pictures = [...viewer.querySelectorAll('img')];
    const at = Math.round(part * (pictures.length - 1));
    pictures.forEach((picture, i) => { picture.hidden = i !== at; });
    viewer.querySelector('input').value = at;
    viewer.querySelector('output').textContent = pictures[at].alt.replace(/^.*?, /, '');
  };
  for (const viewer of document.querySelectorAll('.slices')) {
    const range = viewer.querySelector('input');
    range.addEventListener('input', () => {
      const part = Number(range.value) / Math.max(1, Number(range.max));
      for (const other of viewer.closest('section').querySelectorAll('.triptych .slices')) slide(other, part);
    });
  }

  // one picture over the other, its left part cut away
  const picture = (section, when) => section.querySelector('figure[data-when="' + when + '"] img:not([hidden])');
  const stage = (section, from, when) => {
    const box = document.createElement('div');
    box.className = 'slider';
    const frame = document.createElement('div');
    frame.className = 'stage';
    const over = picture(section, when).cloneNode();
    over.className = 'over';
    frame.append(picture(section, from).cloneNode(), over);
    const range = document.createElement('input');
    range.type = 'range';
    range.min = 0;
    range.max = 100;
    range.value = 50;
    range.setAttribute('aria-label', 'from ' + from + ' to ' + when);
    const cut = () => { over.style.clipPath = 'inset(0 0 0 ' + (100 - range.value) + '%)'; };
    range.addEventListener('input', cut);
    cut();
    box.append(frame, range);
    return box;
  };
  for (const button of document.querySelectorAll('button[data-with]')) {
    const section = button.closest('section');
    if (!picture(section, button.dataset.from) || !picture(section, button.dataset.with)) {
      button.remove();
      continue;
    }
    button.addEventListener('click', () => {
      const open = button.getAttribute('aria-pressed') === 'true';
      const old = section.querySelector('.slider');
      if (old) old.remove();
      for (const each of section.querySelectorAll('button[data-with]')) each.setAttribute('aria-pressed', 'false');
      section.querySelector('.triptych').hidden = !open;
      if (open) return;
      button.setAttribute('aria-pressed', 'true');
      section.querySelector('.tools').after(stage(section, button.dataset.from, button.dataset.with));
    });
  }

  // the order of sections and of their links
  const order = document.getElementById('order');
  const sort = () => {
    const loss = section => Number(section.dataset.loss === undefined ? '-Infinity' : section.dataset.loss);
    const sign = { worst: -1, best: 1 }[order.value] || 0;
    const given = [...all].sort((a, b) => sign * ((loss(a) > loss(b)) - (loss(b) > loss(a))));
    sections.splice(0, sections.length, ...given);
    for (const section of sections) {
      section.parentElement.append(section);
      const link = document.querySelector('nav a[href="#' + section.id + '"]');
      if (link) link.parentElement.append(link);
    }
  };

  const go = step => {
    const found = visible();
    const focused = found.findIndex(section => section.contains(document.activeElement));
    const next = found[Math.min(Math.max(focused + step, 0), found.length - 1)];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'start' });
    }
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || /INPUT|SELECT/.test(event.target.tagName)) return;
    if (event.key === 'j') go(1);
    if (event.key === 'k') go(-1);
  });

  if (order) order.addEventListener('change', sort);
  filters.forEach(each => each.addEventListener('change', filter));
  for (const tools of document.querySelectorAll('.tools')) tools.hidden = false;
  filter();
})();
