// Passkeys: asks the browser for one and puts its answer in the form. Loaded only on the pages that need it.
(() => {
  const key = window.PublicKeyCredential;

  const toBytes = (text) => {
    const plain = text.replace(/-/g, "+").replace(/_/g, "/");
    return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  };
  const toText = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = (list) => (list || []).map((one) => ({ ...one, id: toBytes(one.id) }));

  const creation = (options) => ({
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: named(options.excludeCredentials),
  });
  const request = (options) => ({
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: named(options.allowCredentials),
  });

  // What the server reads: every buffer as text.
  const answer = (credential) => {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (credential.response[name]) response[name] = toText(credential.response[name]);
    }
    if (credential.response.getTransports) response.transports = credential.response.getTransports();
    return {
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response,
    };
  };

  const optionsOf = async (form) => {
    if (form.dataset.passkey !== "sign-in") return JSON.parse(document.getElementById("passkey-data").textContent);
    const reply = await fetch(form.action, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    return reply.json();
  };

  const ask = async (form) => {
    const data = await optionsOf(form);
    if (form.dataset.passkey !== "add") {
      return navigator.credentials.get({ publicKey: request(data.request_options.publicKey) });
    }
    const options = creation(data.creation_options.publicKey);
    const alone = Boolean(form.elements.passwordless?.checked);
    const choice = { residentKey: alone ? "required" : "discouraged", requireResidentKey: alone };
    options.authenticatorSelection = { ...options.authenticatorSelection, ...choice };
    if (alone) options.authenticatorSelection.userVerification = "required";
    return navigator.credentials.create({ publicKey: options });
  };

  // Also for a form that comes later, as the one over a locked page.
  const join = (form) => {
    if (form.dataset.joined) return; // one press, one question to the key
    form.dataset.joined = "1";
    if (!key) form.hidden = form.dataset.passkey !== "add";
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const problem = form.querySelector("[data-passkey-problem]");
      problem.hidden = true;
      try {
        form.elements.credential.value = JSON.stringify(answer(await ask(form)));
        if (form.closest("#las-dialog")) form.dispatchEvent(new CustomEvent("tettpaa:key", { bubbles: true }));
        else HTMLFormElement.prototype.submit.call(form);
      } catch {
        problem.hidden = false;
      }
    });
  };
  document.querySelectorAll("form[data-passkey]").forEach(join);
  window.tettpaaPasskey = join;
})();
