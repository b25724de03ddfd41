import { expect, it } from "vitest";
import { bounds, measureVitals } from "./vitals.ts";

it("first views are light, early, still, and answer at once, also on Slow 4G with a slow CPU", async () => {
  for (const [name, page] of Object.entries(await measureVitals())) {
    const { weight, fast, slow, interaction } = page;
    const heaviest = bounds.bytes[name as keyof typeof bounds.bytes];
    expect(weight.bytes, `${name}: ${weight.files.join(", ")}`).toBeLessThanOrEqual(heaviest);
    expect(fast.lcp, name).toBeGreaterThan(0);
    expect(fast.lcp, name).toBeLessThan(bounds.fast);
    expect(slow.lcp, name).toBeLessThan(bounds.slow);
    expect(Math.max(fast.cls, slow.cls), name).toBeLessThan(bounds.cls);
    expect(interaction, name).toBeLessThan(bounds.interaction);
  }
}, 180_000);
