import type { Page } from "playwright-core";
import { ofModules } from "../../scripts/modules.ts";

/** A page as somebody sees it; `act` does there what an address alone does not lead to. */
export interface Sight {
  name: string;
  path: string;
  act?: (page: Page) => Promise<unknown>;
  /** A language of the page's that is not the product's. */
  alsoIn?: "ne";
  /** For pictures alone: axe and the search for English words leave it out. */
  forPictures?: boolean;
}

/** A picture of the guide: docs/guide/pictures/<name>.<language>.webp. What is shown of a page, from its top. */
export interface GuidePicture {
  name: string;
  path: string;
  /** An administrator's page where nobody is named. */
  who?: Credentials;
  /** Of the screen: a phone is 390 wide. */
  width: number;
  height: number;
  /** What is shown, where it is less than the page: a selector. */
  of?: string;
}

/** A picture of README.md: docs/images/<name>.png, of the demo. */
export interface ReadmePicture {
  name: string;
  /** Whose page it is: somebody of the demo; a visitor's where nobody is named. */
  email?: string;
  path: string;
  /** A selector: the picture is of the page that its first link leads to, or of one below that. */
  through?: string;
  to?: string;
}

export type Call = <T>(method: "GET" | "POST" | "PATCH" | "PUT", path: string, body?: unknown) => Promise<T>;

interface Credentials {
  email: string;
  password: string;
}

/** Makes records as an administrator, and acts for people that it made. */
export interface Maker {
  call: Call;
  signIn(who: Credentials): Promise<Maker>;
}

/** What somebody of a module sees. */
export interface Seen {
  who: Credentials;
  sights: Sight[];
  /** Must choose a password before anything else. */
  isNew?: boolean;
}

/** The pages of a module, by who looks: worker/<module>/testing/sights.ts, its `sights`. */
export interface Sights<R> {
  /** Makes what they show, in a product without demo data. */
  make(maker: Maker): Promise<R>;
  /** Finds it in the demo. */
  find(maker: Maker): Promise<R>;
  visitor?(records: R): Sight[];
  admin?(records: R): Sight[];
  people?(records: R): Seen[];
  /** What the guide shows, of the demo. */
  guide?(records: R): GuidePicture[];
  /** What README.md shows. */
  readme?: ReadmePicture[];
  /** An administrator's of a product in which nothing has happened. */
  empty?: Sight[];
}

/** Whose records stay with the module they came from. */
export const defineSights = <R>(sights: Sights<R>) => ({
  empty: sights.empty ?? [],
  readme: sights.readme ?? [],
  async with(from: "make" | "find", maker: Maker) {
    const records = await sights[from](maker);
    return {
      visitor: sights.visitor?.(records) ?? [],
      admin: sights.admin?.(records) ?? [],
      people: sights.people?.(records) ?? [],
      guide: sights.guide?.(records) ?? [],
    };
  },
});

type Defined = ReturnType<typeof defineSights>;

/** Those of every module, by its folder. */
export const readSights = async (): Promise<[module: string, Defined][]> =>
  (await ofModules<{ sights: Defined }>("testing/sights.ts")).map(([module, { sights }]) => [module, sights]);

/** Calls the API as somebody who signs in with a password. */
export async function callAs(url: string, who: Credentials): Promise<Maker> {
  let token = "";
  const call: Call = async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return text ? JSON.parse(text) : null;
  };
  token = (await call<{ access_token: string }>("POST", "/auth/login", who)).access_token;
  return { call, signIn: (other) => callAs(url, other) };
}

export const named = (paths: string[]): Sight[] =>
  paths.map((path) => ({
    path,
    name: path
      .slice(1)
      .replaceAll(/\b[a-z]{3}_\w{26}/g, "one")
      .replaceAll(/\W+/g, "-"),
  }));

export const send = (page: Page) => page.locator("main form button[type=submit]").last().click();

/** Until the fault is told: a password is checked slowly on purpose. */
export async function refuse(page: Page): Promise<void> {
  await send(page);
  await page.locator("[data-form-faults]").waitFor();
}

export const upload = (name: string, text: string) => async (page: Page) => {
  await page.setInputFiles('[name="file"]', { name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await send(page);
  await page.waitForLoadState();
};

export async function firstOf<T>(call: Call, list: string): Promise<T> {
  const [one] = (await call<{ data: T[] }>("GET", list)).data;
  if (!one) throw new Error(`${list} is empty`);
  return one;
}
