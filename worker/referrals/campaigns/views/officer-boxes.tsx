import { useLanguage } from "../../../../web/i18n/language";
import { Check, CheckGroup, type FormState } from "../../../../web/ui";

export interface OfficerBox {
  id: string;
  name: string;
  region: string;
  active: boolean;
}

export interface OfficerBoxesProps {
  form: FormState;
  officers: OfficerBox[];
  isTicked: (id: string) => boolean;
  legend?: string;
}

/** One box an officer; the form gets `officer_ids.{id}` for each that is ticked. */
export function OfficerBoxes({ form, officers, isTicked, legend }: OfficerBoxesProps) {
  const { t } = useLanguage();
  if (officers.length === 0) return null;
  return (
    <CheckGroup form={form} name="officer_ids" legend={legend ?? t("campaigns.officers")}>
      <div class="officer-boxes">
        {officers.map(({ id, name, region, active }) => (
          <Check
            key={id}
            name={`officer_ids.${id}`}
            label={name}
            hint={[region, active ? "" : t("campaigns.inactive")].filter(Boolean).join(" · ")}
            checked={isTicked(id)}
          />
        ))}
      </div>
    </CheckGroup>
  );
}
