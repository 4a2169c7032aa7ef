// Runs the browser's passkey ceremonies for the forms marked data-passkey, and sends the answer with the form.
const supported = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON);
let waiting; // the ceremony that runs in the background, offered in the email field's list

async function options(form) {
  // The form's own fields and what else the page asks for; passwords stay where they are.
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (name !== 'Answer' && name !== '_handler') body.set(name, value);
  for (const field of document.querySelectorAll('[data-passkey-field]')) body.set(field.dataset.passkeyField, field.value);
  const response = await fetch(form.dataset.options, { method: 'POST', body, redirect: 'error' });
  if (response.status === 429) throw new Error('Too many tries. Wait a few minutes.');
  if (!response.ok) throw new Error('This page is out of date. Load it again.');
  return response.json();
}

async function ceremony(form, mediation) {
  const json = await options(form);
  waiting?.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json), signal })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json), mediation, signal });
}

function send(form, credential) {
  for (const copy of form.querySelectorAll('[data-copy-of]')) copy.value = document.getElementById(copy.dataset.copyOf).value;
  form.elements.Answer.value = JSON.stringify(credential);
  form.submit();
}

function sentence(fault) {
  switch (fault.name) {
    case 'AbortError': return '';
    case 'NotAllowedError': return 'The passkey was not used. You can try again.';
    case 'InvalidStateError': return 'This device has a passkey for your account already.';
    case 'SecurityError': return 'Passkeys work only under this site’s own address.';
    case 'Error': return fault.message;
    default: return 'Your browser could not use a passkey. Try again, or use another way.';
  }
}

function ready(form) {
  const status = form.querySelector('[data-status]');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    for (const field of document.querySelectorAll('[data-passkey-field]')) if (!field.reportValidity()) return;
    status.textContent = '';
    try {
      send(form, await ceremony(form, 'optional'));
    } catch (fault) {
      status.textContent = sentence(fault);
    }
  });
}

async function offer(form) {
  if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  try {
    send(form, await ceremony(form, 'conditional'));
  } catch {
    // Nobody chose a passkey from the list: the button is still there.
  }
}

if (supported && !document.documentElement.dataset.passkeys) {
  document.documentElement.dataset.passkeys = 'ready';
  for (const element of document.querySelectorAll('[data-needs-passkeys]')) element.hidden = false;
  for (const form of document.querySelectorAll('form[data-passkey]')) ready(form);
  const conditional = document.querySelector('form[data-passkey][data-conditional]');
  if (conditional) offer(conditional);
}
