import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { hueClass } from "../../../../web/ui/hue";
import { hueOf } from "../../figures/hues";
import type { Figures } from "../../insight/overview";
import { useDrill } from "../../insight/views/page-figure";
import { funnelSteps, listOfStep } from "./funnel-table";

export type FunnelProps = Pick<
  Figures,
  | "clicks"
  | "signups"
  | "enrollments"
  | "click_to_signup_rate"
  | "signup_to_enrollment_rate"
  | "unattributed_signups"
> & { locale: string };

type LossyStep = "signups" | "enrollments";

interface LossProps {
  step: LossyStep;
  lost: number;
  /** Null where there was nothing to lose. */
  share: number | null;
  locale: string;
}

function Loss({ step, lost, share, locale }: LossProps) {
  const { t } = useLanguage();
  if (share === null) return <>{t("funnel.nothing_to_lose")}</>;
  if (lost === 0) return <>{t(`funnel.kept_${step}`)}</>;
  return <>{t(`funnel.loss_${step}`, { count: lost, share: formatRate(share, locale) })}</>;
}

/** A live figure, and the list of what it counts where there is one. */
function Linked({ href, figure, children }: { href: string | undefined; figure: string; children: string }) {
  return href ? (
    <a href={href} data-figure={figure}>
      {children}
    </a>
  ) : (
    <span data-figure={figure}>{children}</span>
  );
}

/** Clicks → sign-ups → enrolments, with what is lost at each step. */
export function Funnel(props: FunnelProps) {
  const { locale } = props;
  const { t } = useLanguage();
  const drill = useDrill();
  const unattributed = drill.unattributed(props.unattributed_signups);
  const besides = t("funnel.unattributed", { count: props.unattributed_signups });
  const steps = funnelSteps(props);
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <>
      <ol class="funnel">
        {steps.map(({ name, count, lost, lostShare }) => (
          <li class={`funnel__step ${hueClass(hueOf(name))}`} key={name}>
            {lost !== null && (
              <p class="funnel__loss">
                <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                  <path d="M0 2h10L5 8Z" />
                </svg>
                <Loss step={name as LossyStep} lost={lost} share={lostShare} locale={locale} />
              </p>
            )}
            <span class="funnel__name">{t(`figure.${name}`)}</span>
            <strong class="funnel__count">
              <Linked href={listOfStep(name, count, drill)} figure={name}>
                {formatNumber(count, locale)}
              </Linked>
            </strong>
            <svg class="funnel__bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
              <rect class="funnel__track" width="1000" height="12" />
              <rect
                class="funnel__fill"
                width={count === 0 ? 0 : Math.max(8, (count / most) * 1000)}
                height="12"
              />
            </svg>
          </li>
        ))}
      </ol>
      {props.unattributed_signups > 0 && (
        <p class="funnel__besides quiet small">
          {unattributed ? <a href={unattributed}>{besides}</a> : besides}
        </p>
      )}
    </>
  );
}
