/**
 * A second place for what waits. `localStorage` holds a key in the same instant, also of a tab that closes; but browsers
 * write it to the disk seconds later, and lose those when they are killed. A database is on the disk a moment after.
 */
const DATABASE = "waiting";
const STORE = "answers";

export interface Mirror {
  put: (key: string, text: string) => void;
  drop: (key: string) => void;
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return asked(request);
}

const instantOf = (text: string | null): number =>
  text ? ((JSON.parse(text) as { at?: number }).at ?? 0) : -1;

/** Where this person's answers there are later than those of the storage, they are put back; and how to write there. */
export async function openMirror(storage: Storage, prefix: string): Promise<Mirror | null> {
  try {
    const database = await open();
    const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const [keys, texts] = await Promise.all([
      asked(store("readonly").getAllKeys(range)),
      asked(store("readonly").getAll(range) as IDBRequest<string[]>),
    ]);
    for (const [n, key] of keys.entries()) {
      const text = texts[n] ?? "";
      if (instantOf(text) > instantOf(storage.getItem(String(key)))) storage.setItem(String(key), text);
    }
    const write = (run: (answers: IDBObjectStore) => unknown) => {
      try {
        run(store("readwrite"));
      } catch {
        // the database was taken away: the storage alone keeps it
      }
    };
    return {
      put: (key, text) => write((answers) => answers.put(text, key)),
      drop: (key) => write((answers) => answers.delete(key)),
    };
  } catch {
    return null; // refused: the storage alone keeps it
  }
}
