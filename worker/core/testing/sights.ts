import { defineSights, named, refuse } from "../../../web/e2e/sights.ts";

const settings = [
  "profile",
  "organisation",
  "users",
  "users/new",
  "api-keys",
  "webhooks",
  "audit-log",
  "dead-letters",
  "health",
];
const specimens = ["signs", "forms", "lists", "charts"];

export const sights = defineSights({
  make: async () => null,
  find: async () => null,
  visitor: () => [
    ...named(["/login", "/forgot", "/reset?token=none", "/docs/api", "/docs/api/webhooks", "/nowhere"]),
    ...named(["/help", "/help/account"]),
    { name: "login-refused", path: "/login", act: refuse },
    ...named(["/offline", ...specimens.map((part) => `/dev/ui/${part}`)]).map((sight) => ({
      ...sight,
      forPictures: true,
    })),
  ],
  admin: () =>
    named([
      ...["/dashboard", "/dashboard/views", "/dashboard/search", "/dashboard/search?q=a", "/help"],
      ...[...settings, "outbox"].map((part) => `/dashboard/settings/${part}`),
    ]),
  empty: named(["/dashboard"]),
});
