import { inject } from "vitest";
import { productUrl } from "./here";

type Json = Record<string, unknown>;

/** Calls the API of the running product; an answer that is no success throws with its problem. */
export class Client {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  static async signIn(who: { email: string; password: string } = inject("admin")): Promise<Client> {
    const { access_token } = await new Client("").post<{ access_token: string }>("/auth/login", who);
    return new Client(access_token);
  }

  get = <T = Json>(path: string) => this.#call<T>("GET", path);
  post = <T = Json>(path: string, body: Json = {}) => this.#call<T>("POST", path, body);
  patch = <T = Json>(path: string, body: Json) => this.#call<T>("PATCH", path, body);
  put = <T = Json>(path: string, body: Json) => this.#call<T>("PUT", path, body);

  async #call<T>(method: string, path: string, body?: Json): Promise<T> {
    const response = await fetch(`${productUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  }
}

export interface Programme {
  campaign: { id: string; slug: string; name: string };
  officer: { id: string; name: string; email: string; password: string };
  link: { id: string; url: string; code: string };
}

let made = 0;

/** A campaign, an officer assigned to it whose password is still the temporary one, and their link. */
export async function makeLink(admin: Client): Promise<Programme> {
  made += 1;
  const mark = `${Date.now().toString(36)}${made}`;
  const name = `Asha ${mark}`;
  const email = `asha-${mark}@example.org`;
  const officer = await admin.post<{ id: string; temporary_password: string }>("/officers", { name, email });
  const campaign = await admin.post<{ id: string; slug: string; name: string }>("/campaigns", {
    name: `Autumn ${mark}`,
    starts_on: "2020-01-01",
  });
  await admin.put(`/campaigns/${campaign.id}/officers`, { officer_ids: [officer.id] });
  const link = await admin.post<{ id: string; url: string; code: string }>("/referrals", {
    officer_id: officer.id,
    campaign_id: campaign.id,
  });
  return { campaign, officer: { id: officer.id, name, email, password: officer.temporary_password }, link };
}

/** The same with an officer who has chosen a password: each is hashed slowly, where nobody signs in for nothing. */
export async function makeProgramme(admin: Client): Promise<Programme> {
  const { officer, ...programme } = await makeLink(admin);
  const password = `a password of ${officer.email}`;
  const first = await Client.signIn(officer);
  await first.post("/auth/password", { current_password: officer.password, new_password: password });
  return { ...programme, officer: { ...officer, password } };
}

/** Asks until the answer fits, for counts that arrive within seconds. */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  for (const until = Date.now() + 15_000; ; ) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(answer)} after 15 s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
