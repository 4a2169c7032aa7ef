// What makes the account's pages nicer: showing a password, copying and printing codes. Every page works without it.
for (const button of document.querySelectorAll('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    button.firstChild.data = shown ? 'Show' : 'Hide';
    input.focus();
  });
  // A password is sent hidden, so that no browser offers it among typed texts.
  input.form.addEventListener('submit', () => { input.type = 'password'; });
}

for (const element of document.querySelectorAll('[data-needs-script]')) element.hidden = false;

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const lines = [...document.querySelectorAll(`#${button.dataset.copy} code`)].map(code => code.textContent);
    const status = document.querySelector('[data-copied]');
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      status.textContent = 'Copied.';
    } catch {
      status.textContent = 'Your browser did not allow copying. Select the text instead.';
    }
  });
}

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
