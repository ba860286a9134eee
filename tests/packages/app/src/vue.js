import { createApp, h, ref } from "vue";
import WardProfile from "./WardProfile.vue";

const theme = ref("light");
const shown = ref(true);

createApp({
  render: () => [
    h("button", { id: "dark", onClick: () => (theme.value = "dark") }, "Dark"),
    h("button", { id: "away", onClick: () => (shown.value = false) }, "Away"),
    shown.value && h(WardProfile, { "data-lang": "en", "data-theme": theme.value }, () => h("p", "Words until the picture comes.")),
  ],
}).mount("#app");
