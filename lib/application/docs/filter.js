/** Narrows the page to the operations that have every word typed. The page is whole without it. */
const form = document.querySelector('[data-filter]');
const box = form.querySelector('input');
const found = form.querySelector('[data-found]');
const operations = [...document.querySelectorAll('[data-words]')];

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
box.addEventListener('input', narrow);

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.target === box && box.value) {
    event.preventDefault();
    clear();
  }
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.focus();
});

// A link may lead to what the filter has put away.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.hash.slice(1));
  if (target?.closest('[hidden]')) clear();
});

narrow();

function clear() {
  box.value = '';
  narrow();
}

function narrow() {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const operation of operations) {
    const fits = words.every((word) => operation.dataset.words.includes(word));
    operation.hidden = !fits;
    document.querySelector(`[data-for="${operation.id}"]`).hidden = !fits;
    if (fits) count += 1;
  }
  for (const part of document.querySelectorAll('main > section, nav .group')) {
    part.hidden =
      words.length > 0 &&
      !part.querySelector('[data-words]:not([hidden]), [data-for]:not([hidden])');
  }
  document.documentElement.toggleAttribute('data-filtering', words.length > 0);
  found.textContent = words.length > 0 ? counted(count) : '';
}

function counted(count) {
  if (count === 0) return 'No operation has these words.';
  return count === 1 ? '1 operation' : `${count} operations`;
}
