import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Check,
  Field,
  FormFaults,
  type FormState,
  Notice,
  PostForm,
  SavesItself,
  Select,
} from "../../../../web/ui";
import type { CaseRecord } from "../../cases/schemas";
import type { Pin, Target } from "../../engine/target";
import { amountWords } from "../../frame/amount";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import { Working } from "./working";

export interface SegmentTarget {
  segment: CaseRecord["segments"][number];
  target: Target;
  pin: Pin | null;
  isOutdated: boolean;
  form: FormState;
}

export interface TargetsProps {
  of: FramedCase & { record: CaseRecord };
  targets: SegmentTarget[];
  regions: { id: number; name: string }[];
  localCurrency: string;
  csrf: string;
}

function TargetForm({ one, props }: { one: SegmentTarget; props: TargetsProps }) {
  const { t } = useLanguage();
  const { of, regions, csrf } = props;
  const { segment, form } = one;
  const action = casePath(of.record.id, `targets/${segment.id}`);
  return (
    <PostForm action={action} csrf={csrf} edits={form} id={`target-${segment.id}`} apart saves={of.mayEdit}>
      <fieldset class="case-fields" disabled={!of.mayEdit}>
        <FormFaults form={form} />
        <div class="target-modes">
          {(["benchmark", "own"] as const).map((mode) => (
            <Check
              key={mode}
              type="radio"
              name="target_mode"
              value={mode}
              label={t(`incomes.targets.mode_${mode}`)}
              hint={t(`incomes.targets.mode_${mode}_hint`)}
              checked={(form.values.target_mode ?? "own") === mode}
            />
          ))}
        </div>
        <div class="pair">
          <Select
            form={form}
            name="region_id"
            label={t("incomes.targets.region")}
            placeholder={t("incomes.targets.region_none")}
            options={regions.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Field
            form={form}
            name="target"
            label={t("incomes.targets.own_target", { currency: of.record.currency })}
            inputMode="decimal"
          />
          <Field form={form} name="adults" label={t("incomes.targets.adults")} inputMode="decimal" />
          <Field form={form} name="children" label={t("incomes.targets.children")} inputMode="decimal" />
          <Field form={form} name="farmers" label={t("incomes.targets.farmers")} inputMode="numeric" />
          <Field
            form={form}
            name="inflation_percent"
            label={t("incomes.targets.inflation_percent")}
            inputMode="decimal"
            hint={t("incomes.targets.inflation_hint")}
          />
        </div>
        {of.mayEdit && <SavesItself />}
      </fieldset>
    </PostForm>
  );
}

function SegmentCard({ one, props }: { one: SegmentTarget; props: TargetsProps }) {
  const { t, locale } = useLanguage();
  const { of, localCurrency, csrf } = props;
  const { segment, target, pin, isOutdated } = one;
  return (
    <Card title={segment.name} id={segment.id}>
      <p class="target-figure">
        {target.value === null ? (
          <span class="target-figure__none">{t(`incomes.targets.${target.missing ?? "no_target"}`)}</span>
        ) : (
          <>
            <b>{amountWords(target.value, locale)}</b>{" "}
            <small>{t("incomes.targets.a_year", { currency: of.record.currency })}</small>
          </>
        )}
      </p>
      <div class="target-columns">
        <TargetForm one={one} props={props} />
        {target.working && pin && (
          <div class="stack stack--tight">
            <Working
              working={target.working}
              pin={pin}
              currency={of.record.currency}
              localCurrency={localCurrency}
              household={segment}
              inflationPercent={segment.inflation_percent}
            />
            {isOutdated && of.mayEdit && (
              <Notice tone="warn">
                <p>{t("incomes.targets.outdated")}</p>
                <PostForm compact action={casePath(of.record.id, `targets/${segment.id}/pin`)} csrf={csrf}>
                  <Button tone="plain" small>
                    {t("incomes.targets.pin")}
                  </Button>
                </PostForm>
              </Notice>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

/** Step 2: what a household of each segment needs, and where that figure comes from. */
export function Targets(props: TargetsProps) {
  const { t } = useLanguage();
  return (
    <CaseFrame of={props.of} current="targets" lead={t("incomes.targets.lead")}>
      {props.targets.map((one) => (
        <SegmentCard key={one.segment.id} one={one} props={props} />
      ))}
    </CaseFrame>
  );
}
