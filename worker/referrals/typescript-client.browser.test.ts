import { HttpError } from "@oazapfts/runtime";
import { expect, inject, it } from "vitest";
import { productUrl } from "../../web/e2e/here";

const { runMainPath } = (await import("../../docs/clients/typescript/example" as string)) as {
  runMainPath(baseUrl: string, admin: { email: string; password: string }, name: string): Promise<unknown>;
};

it("the client runs the main path, from a campaign to its figures", async () => {
  const figures = await runMainPath(productUrl, inject("admin"), `By the client ${Date.now()}`);
  expect(figures).toMatchObject({ clicks: 1, signups: 1, enrollments: 1, click_to_signup_rate: 100 });
});

it("a refusal throws what the server said", async () => {
  const refused = runMainPath(productUrl, { ...inject("admin"), password: "not this one" }, "Refused");
  await expect(refused).rejects.toSatisfy(
    (error) =>
      error instanceof HttpError && error.status === 401 && error.data.code === "invalid_credentials",
  );
});
