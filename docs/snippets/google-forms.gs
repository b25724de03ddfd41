// Google Forms: in the form's script editor. Set MILEPOST_URL, MILEPOST_KEY (scope track:write) and CLICK_QUESTION (the
// title of the question that holds the click) under Project settings, Script properties; then run `install` once.

// biome-ignore lint/correctness/noUnusedVariables: Google runs it by its name
function install() {
  ScriptApp.newTrigger("tellSignup").forForm(FormApp.getActiveForm()).onFormSubmit().create();
}

// biome-ignore lint/correctness/noUnusedVariables: Google runs it by its name
function tellSignup(event) {
  const properties = PropertiesService.getScriptProperties();
  const response = event.response;
  const answers = {};
  response.getItemResponses().forEach((one) => {
    answers[one.getItem().getTitle()] = one.getResponse();
  });
  const body = {
    email: response.getRespondentEmail() || answers["E-mail address"],
    external_id: response.getId(),
    click_id: answers[properties.getProperty("CLICK_QUESTION")],
  };
  const answer = UrlFetchApp.fetch(`${properties.getProperty("MILEPOST_URL")}/api/v1/track/signup`, {
    method: "post",
    contentType: "application/json",
    headers: {
      Authorization: `Bearer ${properties.getProperty("MILEPOST_KEY")}`,
      "Idempotency-Key": `form-${response.getId()}`,
    },
    payload: JSON.stringify(body),
    muteHttpExceptions: true,
  });
  // An error is shown under Executions, and Google tells the form's owner by mail.
  if (answer.getResponseCode() !== 202) throw new Error(answer.getContentText());
}
