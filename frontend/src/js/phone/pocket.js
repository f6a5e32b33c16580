// What the phone keeps: for each person one visit, and sealed texts. In clear: which visit, when it is, when it was kept.
const NAME = "tettpaa-notat";
const SHELF = "notat";

function opened() {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(SHELF, { keyPath: "user" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function within(mode, work) {
  const db = await opened();
  try {
    return await new Promise((done, fail) => {
      const transaction = db.transaction(SHELF, mode);
      let result;
      work(transaction.objectStore(SHELF), (found) => {
        result = found;
      });
      transaction.oncomplete = () => done(result);
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
    });
  } finally {
    db.close();
  }
}

// One transaction reads and writes, so that two tabs do not write over each other. Nothing returned: nothing is kept.
export function change(user, made) {
  return within("readwrite", (shelf, give) => {
    shelf.get(user).onsuccess = ({ target }) => {
      const record = made(target.result ?? null);
      if (record) shelf.put(record);
      else if (target.result) shelf.delete(user);
      give(record);
    };
  });
}

// Mine; where nobody is signed in, the one that was kept last.
export async function find(user) {
  const all = await within("readonly", (shelf, give) => {
    shelf.getAll().onsuccess = ({ target }) => give(target.result);
  });
  if (user) return all.find((record) => record.user === user) ?? null;
  return all.sort((one, other) => other.at - one.at)[0] ?? null;
}

// Everybody's old ones, also those of people who never came back to this phone.
export function sweep(days, now = Date.now()) {
  const oldest = now - days * 24 * 3600 * 1000;
  return within("readwrite", (shelf) => {
    shelf.openCursor().onsuccess = ({ target }) => {
      const cursor = target.result;
      if (!cursor) return;
      const newest = Math.max(cursor.value.at, ...cursor.value.pieces.map((piece) => piece.at));
      if (newest < oldest) cursor.delete();
      cursor.continue();
    };
  });
}
