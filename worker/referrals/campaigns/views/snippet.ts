import type { CampaignRecord } from "../schemas";

/** What goes on another site, on the landing page and on the one with the form (docs/external-signup-pages.md). */
export function externalFormSnippet(
  origin: string,
  campaign: Pick<CampaignRecord, "publishable_key" | "attribution_model" | "attribution_window_days">,
): string {
  const attributes = [
    `src="${origin}/milepost.js"`,
    `data-key="${campaign.publishable_key}"`,
    `data-days="${campaign.attribution_window_days}"`,
    ...(campaign.attribution_model === "first_click" ? ['data-keep="first"'] : []),
  ];
  return `<script ${attributes.join(" ")}></script>

<script>
  document.querySelector("#join").addEventListener("submit", async (event) => {
    event.preventDefault();
    await milepost.signup({ email: event.target.email.value });
  });
</script>`;
}
