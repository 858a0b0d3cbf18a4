import {
  addFreezeButton,
  addSessionsButton,
  changeAdminsButton,
  changeHolidaysButton,
  changeRoleButton,
  changeRulesButton,
  changeWorkingTimeButton,
  removeFreezeButton,
} from "../../../blocks/buttons.ts";
import { roleServiceField } from "../../../blocks/settings-fields.ts";
import {
  adminsModal,
  freezeModal,
  holidaysModal,
  roleModal,
  rulesModal,
  sessionsModal,
  workingTimeModal,
} from "../../../blocks/settings-modals.ts";
import { type ClickListener, type FormListener, onChange, onClick, onSubmit } from "../listener.ts";
import {
  openAdmins,
  openFreeze,
  openHolidays,
  openRole,
  openRules,
  openSessions,
  openWorkingTime,
  removeFreeze,
  showRoleOf,
} from "./settings-actions.ts";
import { addFreeze, addSessions, saveAdmins, saveRole, saveRules } from "./settings-forms.ts";
import { saveHolidays, saveWorkingTime } from "./working-time-forms.ts";

export const settingsClicks: readonly ClickListener[] = [
  onClick(changeAdminsButton, openAdmins),
  onClick(changeRulesButton, openRules),
  onClick(changeWorkingTimeButton, openWorkingTime),
  onClick(changeHolidaysButton, openHolidays),
  onClick(changeRoleButton, openRole),
  onClick(addFreezeButton, openFreeze),
  onClick(addSessionsButton, openSessions),
  onClick(removeFreezeButton, removeFreeze),
  onChange(roleServiceField, showRoleOf),
];

export const settingsForms: readonly FormListener[] = [
  onSubmit(adminsModal, saveAdmins),
  onSubmit(rulesModal, saveRules),
  onSubmit(workingTimeModal, saveWorkingTime),
  onSubmit(holidaysModal, saveHolidays),
  onSubmit(roleModal, saveRole),
  onSubmit(freezeModal, addFreeze),
  onSubmit(sessionsModal, addSessions),
];
