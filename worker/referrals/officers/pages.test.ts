import { beforeAll, expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

const found = async (q: string) => {
  const { body } = await api<{ data: Record<string, unknown>[] }>("GET", `/officers?q=${q}`, {
    token: admin.token,
  });
  return body.data;
};

it("a new officer's first password and invitation are shown once, ready to send", async () => {
  const form = { name: "Asha Rai", phone: "+977 981-234 5678", email: "", idempotency_key: "asha" };
  const made = await submit("/dashboard/officers/new", admin, form);
  expect(made.status).toBe(200);
  expect(made.html).toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
  expect(made.html).toContain("https://wa.me/9779812345678?text=Hello%20Asha%20Rai");
  expect(made.html).toContain("https://milepost.test/reset?token=");

  const again = await submit("/dashboard/officers/new", admin, form);
  expect(again.status).toBe(303);
  const shown = await page(again.location ?? "", admin);
  expect(shown.html).not.toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
  expect(await found("Asha")).toHaveLength(1);
});

it("a refused form keeps what was typed and says what is wrong beside each field", async () => {
  const refused = await submit("/dashboard/officers/new", admin, {
    name: "Kept Name",
    phone: "98123",
    max_links: "many",
  });
  expect(refused.status).toBe(400);
  for (const text of ["Kept Name", "98123", "many", "with its country code", "Give a number."]) {
    expect(refused.html).toContain(text);
  }
});

it("an address that somebody has is refused beside its field", async () => {
  const form = { name: "One", email: "one@example.org" };
  await submit("/dashboard/officers/new", admin, form);
  const second = await submit("/dashboard/officers/new", admin, { name: "Two", email: "ONE@example.org" });
  expect(second.status).toBe(409);
  expect(second.html).toContain("Someone else has this e-mail address.");
});

it("an address of an inactive officer offers to activate them again, in the form itself", async () => {
  await submit("/dashboard/officers/new", admin, { name: "Left Us", email: "left-us@example.org" });
  const id = String((await found("Left"))[0]?.id);
  await submit(`/dashboard/officers/${id}/deactivate`, admin);
  const form = { name: "New Here", email: "LEFT-US@example.org" };
  const refused = await submit("/dashboard/officers/new", admin, form);
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("An inactive officer has this e-mail address.");
  expect(refused.html).toContain("Activate Left Us again");
  const action = /formaction="([^"]+)"/.exec(refused.html)?.[1] ?? "";
  expect((await submit(action, admin, form)).location).toBe(`/dashboard/officers/${id}`);
  expect((await found("Left"))[0]).toMatchObject({ id, status: "active", name: "Left Us" });
});

it("an edit is saved, and the last contact cannot be emptied", async () => {
  await submit("/dashboard/officers/new", admin, { name: "Edit Me", email: "edit@example.org" });
  const id = String((await found("Edit"))[0]?.id);
  const saved = await submit(`/dashboard/officers/${id}/edit`, admin, {
    name: "Edited",
    email: "edit@example.org",
    region: "Koshi",
    max_links: "5",
  });
  expect(saved.location).toBe(`/dashboard/officers/${id}`);
  expect((await found("Edited"))[0]).toMatchObject({ region: "Koshi", max_links: 5 });
  const emptied = await submit(`/dashboard/officers/${id}/edit`, admin, { name: "Edited", email: "" });
  expect([emptied.status, emptied.html.includes("Keep an e-mail address or a phone number.")]).toEqual([
    400,
    true,
  ]);
});

it("deactivates, and back; a password is reset only while active", async () => {
  const officer = await signedInOfficer();
  const home = `/dashboard/officers/${officer.id}`;
  expect((await page("/dashboard/links", officer)).status).toBe(200);
  await submit(`${home}/deactivate`, admin);
  expect((await page("/dashboard/links", officer)).status).toBe(303);
  const refused = await submit(`${home}/reset-password`, admin);
  expect(refused.message).toContain("Activate them first.");
  await submit(`${home}/activate`, admin);
  const reset = await submit(`${home}/reset-password`, admin);
  expect(reset.status).toBe(200);
  expect(reset.html).toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
});

const upload = (csv: string) => {
  const form = new FormData();
  form.set("file", new File([csv], "officers.csv", { type: "text/csv" }));
  return submit("/dashboard/officers/import", admin, form);
};

const confirm = (csv: string) => {
  const form = new FormData();
  form.set("step", "create");
  form.set("csv", csv);
  return submit("/dashboard/officers/import", admin, form);
};

it("a file is checked first, and created only when confirmed", async () => {
  const csv = "name,email\nCsv One,csv1@example.org\nCsv Two,csv2@example.org\n";
  const checked = await upload(csv);
  expect(checked.status).toBe(200);
  expect(checked.html).toContain("Csv Two");
  expect(await found("Csv")).toHaveLength(0);

  const done = await confirm(csv);
  expect(done.html).toContain("2 officers imported");
  expect(done.html.match(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/g)).toHaveLength(2);
  expect(await found("Csv")).toHaveLength(2);

  const again = await confirm(csv);
  expect([again.status, again.html.includes("Someone has this e-mail address already.")]).toEqual([
    400,
    true,
  ]);
});

it("a faulty file is told row by row, and cannot be confirmed", async () => {
  const checked = await upload("name,email\nGood,good@example.org\n,bad\n");
  expect(checked.status).toBe(400);
  expect(checked.html).toContain("1 of 2 rows can be imported");
  expect(checked.html).not.toContain('name="step"');
  expect(await found("Good")).toHaveLength(0);
  expect((await upload("")).html).toContain("Choose a CSV file first.");
});

it("its faults are told in the language of whoever reads them", async () => {
  await api("PATCH", "/me", { token: admin.token, body: { locale: "fr" } });
  const checked = await upload("name,email\nAsha,not an address\n");
  expect(checked.html).toContain("Indiquez une adresse e-mail, par exemple nom@example.org.");
  await api("PATCH", "/me", { token: admin.token, body: { locale: "en" } });
});
