import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { localeChoices } from "../../../../web/i18n/locales";
import { type PartialLanguage, partialLanguages } from "../../../../web/i18n/translate";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Button } from "../../../../web/ui/button";
import { Field, Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { FormFaults, PostForm } from "../../../../web/ui/post-form";

export interface OwnProfileProps {
  name: string;
  login: string;
  language: FormState;
  password: FormState;
  /** False for who came by a link and never had a password of their own. */
  withCurrent: boolean;
  /** Characters. */
  shortest: number;
  csrf: string;
  /** Languages that are complete for what they reach, though not for the product. */
  alsoIn: readonly PartialLanguage[];
  /** What the module shows below. */
  children?: ComponentChildren;
}

/** The profile of a guest of the product, who has no settings. */
export function OwnProfile(props: OwnProfileProps) {
  const { name, login, language, password, alsoIn, withCurrent, shortest, csrf, children } = props;
  const { t } = useLanguage();
  const isOffered = alsoIn.some((name) => name === language.values.locale);
  return (
    <GuestShell here="/profile/">
      <h1>{t("ownProfile.title")}</h1>
      <p>
        <strong>{name}</strong> <span class="quiet">{login}</span>
      </p>
      <h2>{t("ownProfile.language")}</h2>
      <PostForm action="/profile/" csrf={csrf} id="own-language">
        <FormFaults form={language} />
        <Select
          form={language}
          name="locale"
          label={t("ownProfile.language")}
          options={[
            ...alsoIn.map((value) => ({ value, label: partialLanguages[value].name })),
            ...localeChoices(isOffered ? undefined : language.values.locale),
          ]}
        />
        <Button tone="plain">{t("common.save")}</Button>
      </PostForm>
      <h2>{t("ownProfile.password")}</h2>
      <p class="quiet">{t(withCurrent ? "ownProfile.passwordLead" : "ownProfile.ownLead")}</p>
      <PostForm action="/profile/password/" csrf={csrf} id="own-password">
        <FormFaults form={password} />
        <input type="text" name="username" value={login} autocomplete="username" hidden />
        {withCurrent && (
          <Field
            form={password}
            name="current_password"
            label={t("password.current")}
            type="password"
            autocomplete="current-password"
            required
          />
        )}
        <Field
          form={password}
          name="new_password"
          label={t("password.new")}
          hint={t("password.hint", { shortest })}
          type="password"
          autocomplete="new-password"
          required
        />
        <Button tone="plain">{t("password.save")}</Button>
      </PostForm>
      {children}
      <h2>{t("signOut.title")}</h2>
      <PostForm action="/logout" csrf={csrf} id="own-sign-out">
        <Button tone="plain">{t("signOut.button")}</Button>
      </PostForm>
    </GuestShell>
  );
}
