import { useLanguage } from "../../../../web/i18n/language";
import { Progress } from "../../../../web/ui";

/** How far a campaign has come to the sign-ups that it aims at. */
export function GoalProgress({ goal, signups }: { goal: number; signups: number }) {
  const { t } = useLanguage();
  return (
    <Progress
      label={t("campaigns.goal")}
      value={signups}
      most={goal}
      words={t("campaigns.goal_reached", { value: signups, most: goal })}
    />
  );
}
