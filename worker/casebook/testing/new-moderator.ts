import { Client } from "../../../web/e2e/client";

/** A moderator of the running product who was invited and has chosen a password. */
export async function newModerator(admin: Client, name: string) {
  const email = `mod-${crypto.randomUUID()}@milepost.test`;
  const password = "a password of their own";
  const { invitation_url } = await admin.post<{ invitation_url: string }>("/casebook/people", {
    ...{ name, email, role: "moderator" },
  });
  const token = new URL(invitation_url).searchParams.get("token") ?? "";
  await new Client("").post("/auth/reset", { token, new_password: password });
  return { email, password };
}
