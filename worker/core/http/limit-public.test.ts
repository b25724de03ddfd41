import { expect, it } from "vitest";
import { testEnv } from "../../testing/api";
import { limitPublic } from "./limit-public";

/** The platform's binding: two requests of each key. */
function bindingOfTwo() {
  const counts = new Map<string, number>();
  const limit = async ({ key }: { key: string }) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { success: (counts.get(key) ?? 0) <= 2 };
  };
  return { ...testEnv, PUBLIC_LIMIT: { limit } as RateLimit };
}

it("takes the addresses of one IPv6 /64 for one, as a household has them all", async () => {
  const env = bindingOfTwo();
  const from = (ip: string) => limitPublic(env, "forgot", ip);
  await from("2001:db8:1:2::1");
  await from("2001:db8:1:2:ffff:eeee:dddd:cccc");
  await expect(from("2001:db8:1:2::3")).rejects.toMatchObject({ code: "too_many_requests" });
  await from("2001:db8:1:3::1");
  for (const ip of ["192.0.2.1", "192.0.2.1", "192.0.2.2"]) await from(ip);
  await expect(from("192.0.2.1")).rejects.toMatchObject({ code: "too_many_requests" });
});
