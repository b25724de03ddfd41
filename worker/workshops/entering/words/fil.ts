/** What participants read of it; what the audit log says is read by others. */
export const entering = {
  "entering.title": "Ang iyong mga palihan",
  "entering.heading": "Inaanyayahan ka",
  "entering.lead": "Pindutin ang buton upang magsimula. Hindi mo kailangan ng password.",
  "entering.button": "Magsimula",
  "entering.over_title": "Hindi na magagamit ang link na ito",
  "entering.over":
    "Nabuksan na ito, o lumipas na ang panahon nito. Humingi ng bago sa nagpadala nito sa iyo.",
  "entering.sign_in": "Mag-sign in gamit ang password",
};
