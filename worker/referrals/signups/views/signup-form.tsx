import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  faultOf,
  PostForm,
} from "../../../../web/ui";
import { Fault } from "../../../../web/ui/field-frame";
import { useOutline } from "../../../../web/ui/form-outline";
import type { PhoneMode, Question } from "../../campaigns/signup-form";
import { QuestionField } from "./question-field";
import { type SignupCampaignProps, SignupFrame } from "./signup-frame";

export interface SignupFormProps extends SignupCampaignProps {
  slug: string;
  description: string;
  consentText: string | null;
  form: FormState;
  /** From the landing address; sent back with the form. */
  clickId: string;
  refCode: string;
  /** Names this showing of the form, not who sees it; how far it comes is counted. */
  visit: string;
  /** When it was first shown, signed; sent back with the form. */
  served: string;
  /** A click is known, so that the visitor may go on with it from another device. */
  canContinue: boolean;
  /** The name of the field that no person sees. */
  trap: string;
  /** Which words are asked to be agreed to: the box says it, once it is ticked. */
  words: string;
  /** Whose link led here, where the campaign says it. */
  inviter: string | null;
  phone: PhoneMode;
  /** That mail may come, where no box says it. */
  emailHint: string | undefined;
  /** The name of the field that says that it stood there. */
  mailField: string;
  /** What becomes of a number, where no box says it. */
  phoneHint: string | undefined;
  questions: readonly Question[];
}

/** The hosted sign-up form: works without script, and needs nothing but the address unless the campaign does. */
export function SignupForm(props: SignupFormProps) {
  const { t } = useLanguage();
  const { name, slug, description, consentText, form, clickId, refCode, visit, served, canContinue } = props;
  const { trap, words, inviter, phone, emailHint, mailField, phoneHint, questions } = props;
  const id = `form-signup-${slug}`;
  // In the address too: of a refused form's page it is all that leads on, as to the other language, without cookies.
  const origin = new URLSearchParams({
    ...(clickId && { click_id: clickId }),
    ...(refCode && { ref: refCode }),
  });
  return (
    <SignupFrame {...props} isTitled typedIn={id}>
      <h1>{name}</h1>
      {inviter !== null && <p class="quiet">{t("visitor.invitedBy", { name: inviter })}</p>}
      {description && <p class="signup-description">{description}</p>}
      <h2>{t("visitor.signUp")}</h2>
      <PostForm
        id={id}
        action={[`/signup/${slug}`, `${origin}`].filter(Boolean).join("?")}
        csrf=""
        started={`/signup/${slug}/started`}
      >
        <FormFaults form={form} sent />
        <Field
          form={form}
          name="email"
          label={t("visitor.email")}
          hint={emailHint}
          type="email"
          autocomplete="email"
          inputMode="email"
          maxLength={254}
          dir="ltr"
          required
        />
        {emailHint !== undefined && <input type="hidden" name={mailField} value="yes" />}
        <Field
          form={form}
          name="first_name"
          label={t("followups.first_name")}
          hint={t("followups.first_name_hint")}
          autocomplete="given-name"
          maxLength={60}
          required={false}
        />
        {phone !== "off" && (
          <Field
            form={form}
            name="phone"
            label={t("visitor.phone")}
            hint={phoneHint}
            type="tel"
            autocomplete="tel"
            inputMode="tel"
            maxLength={64}
            dir="ltr"
            required={phone === "required"}
          />
        )}
        {questions.map((question) => (
          <QuestionField key={question.id} question={question} form={form} />
        ))}
        {consentText !== null && <Consent text={consentText} form={form} words={words} />}
        {clickId && <input type="hidden" name="click_id" value={clickId} />}
        {refCode && <input type="hidden" name="ref" value={refCode} />}
        {visit && <input type="hidden" name="visit" value={visit} />}
        {served && <input type="hidden" name="served" value={served} />}
        <div class="signup-trap" aria-hidden="true">
          <label for={`field-${trap}`}>{t("visitor.trap")}</label>
          <input
            id={`field-${trap}`}
            name={trap}
            value={form.values[trap]}
            tabIndex={-1}
            autocomplete="off"
          />
        </div>
        <FormActions>
          <Button>{t("visitor.signUp")}</Button>
        </FormActions>
        {canContinue && (
          <div class="stack stack--tight">
            <p class="small quiet">{t("visitor.otherDevice")}</p>
            <FormActions>
              <Button tone="plain" name="intent" value="interest">
                {t("visitor.continueElsewhere")}
              </Button>
            </FormActions>
          </div>
        )}
      </PostForm>
    </SignupFrame>
  );
}

function Consent({ text, form, words }: { text: string; form: FormState; words: string }) {
  const { t } = useLanguage();
  const { isFirstFault } = useOutline(form, "consent", t("visitor.consent"));
  const fault = faultOf(form, "consent");
  // Who ticked it beside other words, in another language too, has not read these.
  const isTicked = ["yes", "on", `yes ${words}`].includes(form.values.consent ?? "");
  return (
    <div class="field">
      <div class="check">
        <input
          type="checkbox"
          id="field-consent"
          name="consent"
          value={`yes ${words}`}
          required
          checked={isTicked && !fault}
          aria-invalid={fault ? "true" : undefined}
          aria-describedby={fault ? "field-consent-fault" : undefined}
          autofocus={isFirstFault || undefined}
        />
        <label for="field-consent" class="signup-consent">
          {text}
        </label>
      </div>
      <Fault id="field-consent-fault" words={fault} />
    </div>
  );
}
