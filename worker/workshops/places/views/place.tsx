import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Confirm,
  Facts,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { placeOf, placesPath } from "../../paths";
import type { PlaceRecord } from "../schemas";
import { belowPlace, PlaceFields } from "./place-fields";

export interface PlacePageProps {
  place: PlaceRecord;
  /** What it stands below, the widest first. */
  trail: PlaceRecord[];
  /** Who changes it. */
  isStaff: boolean;
  form: FormState;
  csrf: string;
}

/** One place: its name, its code and where it is on a map; and deleted, while nothing stands on it. */
export function PlacePage({ place, trail, isStaff, form, csrf }: PlacePageProps) {
  const { t } = useLanguage();
  const above = trail.at(-2);
  return (
    <>
      <PageHeader
        title={place.name}
        lead={[
          t(`workshops.places.level.${place.level}`),
          ...trail.slice(0, -1).map(({ name }) => name),
        ].join(" · ")}
        back={
          above
            ? { href: belowPlace(above.id), label: above.name }
            : { href: placesPath, label: t("workshops.places.title") }
        }
        actions={
          place.level === "barangay" ? null : (
            <a class="button button--plain" href={belowPlace(place.id)}>
              {t("workshops.places.what_is_below")}
            </a>
          )
        }
      />
      {isStaff ? (
        <div class="stack">
          <Card title={t("workshops.places.edit")}>
            <PostForm action={placeOf(place.id)} csrf={csrf} edits={form}>
              <FormFaults form={form} />
              <PlaceFields form={form} />
              <div class="pair">
                <Field
                  form={form}
                  name="lat"
                  label={t("workshops.places.lat")}
                  inputMode="decimal"
                  required={false}
                  short
                />
                <Field
                  form={form}
                  name="lng"
                  label={t("workshops.places.lng")}
                  inputMode="decimal"
                  required={false}
                  short
                />
              </div>
              <FormActions>
                <Button tone="primary">{t("workshops.places.save")}</Button>
              </FormActions>
            </PostForm>
          </Card>
          <div>
            <Confirm label={t("workshops.places.delete")} tone="plain" icon="trash">
              <p>{t("workshops.places.delete_words")}</p>
              <PostForm action={placeOf(place.id)} csrf={csrf} id="form-delete">
                <input type="hidden" name="action" value="delete" />
                <Button tone="danger">{t("workshops.places.delete")}</Button>
              </PostForm>
            </Confirm>
          </div>
        </div>
      ) : (
        <Card>
          <Facts
            facts={[
              [t("workshops.places.level"), t(`workshops.places.level.${place.level}`)],
              [t("workshops.places.code"), place.code ?? "–"],
            ]}
          />
        </Card>
      )}
    </>
  );
}
