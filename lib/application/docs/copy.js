/** Gives every block of code a button that copies it, where the browser lets a page copy. */
if (navigator.clipboard) {
  for (const block of document.querySelectorAll('pre[data-copy]')) addButton(block);
}

function addButton(block) {
  const button = document.createElement('button');
  button.type = 'button';
  const word = document.createElement('span');
  word.setAttribute('role', 'status');
  const what = document.createElement('span');
  what.className = 'unseen';
  word.textContent = 'Copy';
  what.textContent = ` ${block.dataset.copy}`;
  button.append(word, what);
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(block.textContent).then(
      () => true,
      () => false,
    );
    word.textContent = copied ? 'Copied' : 'Not allowed';
    setTimeout(() => {
      word.textContent = 'Copy';
    }, 2000);
  });
  block.after(button);
}
