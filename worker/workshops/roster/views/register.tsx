import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PostForm,
  Select,
} from "../../../../web/ui";
import { ledPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { stakeholderName } from "../../leading/views/people-filters";
import { Section } from "../../leading/views/section";
import { nameOfSpoken, spoken } from "../../participants/profile-fields";
import { stakeholderTypes } from "../../stakeholder-types";

type Options = { value: string; label: string }[];

export interface RegisterProps {
  led: Led;
  provinces: Options;
  municipalities: Options;
  barangays: Options;
  form: FormState;
  csrf: string;
}

/** Somebody new, with what is known of them. */
export function Register({ led, provinces, municipalities, barangays, form, csrf }: RegisterProps) {
  const { t } = useLanguage();
  const path = ledPage(led.id, "participants/");
  const choose = t("guest.choose");
  return (
    <Section
      led={led}
      section="participants/"
      title={t("leading.register")}
      back={{ href: path, label: t("leading.participants") }}
    >
      <PostForm action={`${path}new/`} csrf={csrf} once id="form-register">
        {/* What Enter presses: the first button of a form. */}
        <button type="submit" hidden />
        <FormFaults form={form} />
        <Card>
          <div class="led-grid">
            <Field
              {...{ form, name: "name", label: t("roster.name") }}
              maxLength={120}
              autocomplete="off"
              required
            />
            <Select
              {...{ form, name: "stakeholder_type", label: t("leading.stakeholder"), placeholder: choose }}
              options={stakeholderTypes.map((value) => ({ value, label: stakeholderName(t, value) }))}
              required
            />
            <Field
              {...{ form, name: "email", label: t("roster.email") }}
              type="email"
              hint={t("roster.contact_hint")}
              autocomplete="off"
              required={false}
            />
            <Field
              {...{ form, name: "phone", label: t("roster.phone") }}
              type="tel"
              autocomplete="off"
              required={false}
            />
            <Select
              {...{
                form,
                name: "province_id",
                label: t("leading.province"),
                options: provinces,
                placeholder: choose,
              }}
              required
            />
            <div>
              <Button name="action" value="places" tone="plain">
                {t("guest.show_places")}
              </Button>
            </div>
            {municipalities.length > 0 && (
              <Select
                {...{ form, name: "municipality_id", label: t("guest.field.municipality_id") }}
                options={municipalities}
                placeholder={choose}
                required={false}
              />
            )}
            {barangays.length > 0 && (
              <Select
                {...{ form, name: "barangay_id", label: t("guest.field.barangay_id") }}
                options={barangays}
                placeholder={choose}
                required={false}
              />
            )}
            <Field
              {...{ form, name: "office_business_name", label: t("guest.field.office_business_name") }}
              maxLength={200}
              autocomplete="off"
              required={false}
            />
            <Select
              form={{ ...form, values: { locale: led.language, ...form.values } }}
              name="locale"
              label={t("roster.language")}
              options={spoken.map((value) => ({ value, label: nameOfSpoken[value] }))}
            />
          </div>
          <Check name="invite" label={t("roster.invite_now")} checked={form.values.invite === "on"} />
        </Card>
        <FormActions>
          <Button icon="plus">{t("roster.register_button")}</Button>
          <ButtonLink href={path} tone="plain">
            {t("common.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </Section>
  );
}
