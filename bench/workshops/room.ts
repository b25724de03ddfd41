import type { Product } from "../product.ts";
import { ask, each, told } from "./ask.ts";

/** A participant with a session, onboarded. */
export interface Seated {
  id: string;
  number: number;
  token: string;
  /** Where they are seen from. */
  ip: string;
}

export interface Room {
  /** Of the assessment's calls. */
  at: string;
  assessmentId: string;
  /** Ids of the first workshop's questions. */
  questions: string[];
  seated: Seated[];
}

const stakeholders = ["elder", "farmer", "fisherfolk", "teacher", "youth_leader"];

interface Places {
  region: string;
  province: string;
  /** Of the province, which no other has. */
  name: string;
}

async function placesOf({ call }: Product): Promise<Places> {
  const mark = crypto.randomUUID().slice(0, 8);
  const name = `Lower Aralen ${mark}`;
  const place = (level: string, name: string, parent_id: string | null) =>
    call<{ id: string }>("POST", "/workshops/places", { level, name, parent_id });
  const region = await place("region", `Aralen ${mark}`, null);
  const province = await place("province", name, region.id);
  return { region: region.id, province: province.id, name };
}

/** Registered from a file, as a facilitator does. */
async function register(
  { url, token }: Product,
  assessmentId: string,
  province: string,
  count: number,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => {
    const email = `p${n}-${assessmentId.slice(-6).toLowerCase()}@milepost.test`;
    return `Participant ${n},${email},${stakeholders[n % stakeholders.length]},${province}`;
  });
  const form = new FormData();
  const text = ["name,email,stakeholder_type,province", ...rows].join("\n");
  form.set("file", new Blob([text]), "people.csv");
  const answer = await fetch(`${url}/api/v1/workshops/assessments/${assessmentId}/participants/import`, {
    ...{ method: "POST", headers: { authorization: `Bearer ${token}` }, body: form },
  });
  if (answer.status !== 201) throw new Error(`import: ${answer.status} ${await answer.text()}`);
  const { participants } = (await answer.json()) as { participants: { id: string }[] };
  return participants.map(({ id }) => id);
}

/** An assessment whose participants came in by their links, consented and are at the first workshop. */
export async function seat(product: Product, count: number): Promise<Room> {
  const { url, token, call } = product;
  const { region, province, name } = await placesOf(product);
  const { id: assessmentId } = await call<{ id: string }>("POST", "/workshops/assessments", {
    ...{ title: "Bench of a room", region_id: region, province_id: province, advancement: "auto" },
  });
  const ids = await register(product, assessmentId, name, count);
  const at = `${url}/api/v1/workshops/assessments/${assessmentId}`;
  const seated: Seated[] = ids.map((id, n) => ({
    ...{ id, number: n + 1, token: "" },
    ip: `10.${20 + Math.floor(n / 20_000)}.${Math.floor(n / 100) % 200}.${n % 100}`,
  }));
  for (let from = 0; from < count; from += 200) {
    const some = seated.slice(from, from + 200);
    const { data } = await told<{ data: { participant_id: string; url: string }[] }>(
      ...([`${at}/participants/links`, "POST"] as const),
      { token, body: { participant_ids: some.map(({ id }) => id) } },
    );
    const links = new Map(data.map((link) => [link.participant_id, new URL(link.url).pathname]));
    await each(some, 8, async (one) => {
      const headers = { "cf-connecting-ip": one.ip };
      const entered = await ask(url + links.get(one.id), "POST", {
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      });
      const cookies = [entered.headers["set-cookie"] ?? []].flat();
      const access = cookies.find((cookie) => cookie.startsWith("__Host-access="));
      if (entered.status !== 302 || !access) throw new Error(`a link: ${entered.status} ${entered.text}`);
      one.token = access.slice("__Host-access=".length, access.indexOf(";"));
      await told(`${url}/api/v1/workshops/me/${assessmentId}/onboarding`, "POST", {
        ...{ token: one.token, headers },
        body: {
          ...{ consent: true, stakeholder_type: stakeholders[one.number % stakeholders.length] },
          province_id: province,
        },
      });
    });
  }
  const { questions } = await told<{ questions: { id: string }[] }>(
    ...([`${at}/workshops/workshop_1/questions`, "GET"] as const),
    { token },
  );
  return { at, assessmentId, questions: questions.map(({ id }) => id), seated };
}
