import type { ClaimSource, ClaimVerdict, CodeVerdict } from "../../../../worker/referrals/signups/attribute";
import type { SignupWithExplanation } from "../../../../worker/referrals/signups/schemas";
import { useLanguage } from "../../../i18n/language";
import { Badge, Card } from "../../../ui";
import { Time } from "../parts/time";
import { codeWords, durationWords, reasonWords, sourceWords, verdictWords } from "./attribution-words";

/** Why this sign-up was attributed as it was: every click considered, in the order of time, and the code. */
export function AttributionStory({ signup }: { signup: SignupWithExplanation }) {
  const { attribution, explanation, conversion_time_minutes: minutes } = signup;
  const { t } = useLanguage();
  const claims = [...(explanation?.claims ?? [])].sort((a, b) =>
    (a.clicked_at ?? "").localeCompare(b.clicked_at ?? ""),
  );
  return (
    <Card title="Attribution">
      <p class="lead">
        <strong>{reasonWords(attribution?.reason ?? null, t)}</strong>
        {minutes !== null && `, ${durationWords(minutes)} after the click`}
      </p>
      {attribution === null && <p>This takes a few seconds after a sign-up arrives.</p>}
      {claims.length > 0 && (
        <ol class="history">
          {claims.map((claim) => (
            <li key={claim.click_id}>
              <p>
                {claim.clicked_at ? (
                  <>
                    A click, <Time at={claim.clicked_at} />
                  </>
                ) : (
                  "A click that proves nothing"
                )}{" "}
                {claim.verdict === "earned" && <Badge tone="good">Earned it</Badge>}
              </p>
              <p class="quiet small">
                {`${verdictWords(claim.verdict as ClaimVerdict)} It was ${sourceWords(claim.sources as ClaimSource[])}.`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {explanation?.code && <p>{codeWords(explanation.code as CodeVerdict)}</p>}
      {explanation && claims.length === 0 && <p>No click came with it.</p>}
    </Card>
  );
}
