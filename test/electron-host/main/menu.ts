import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';
import { notImplemented, strictClass } from '../strict.ts';
import { BrowserWindow } from './browser-window.ts';
import { quit } from './life.ts';
import { ROLE_LABELS, ROLE_MENUS } from './menu-roles.ts';

type Options = Electron.MenuItemConstructorOptions;
/** As the app has written it; its parameters are Electron's own objects. */
type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;

let lastCommandId = 0;

/** One line of a menu: a model that a test can click. Shortcuts are kept, but no key reaches them. */
export class MenuItem {
  static {
    strictClass(this);
  }

  readonly commandId: number;
  readonly id: string;
  readonly type: NonNullable<Options['type']>;
  readonly role: Electron.MenuItem['role'];
  readonly accelerator: Electron.MenuItem['accelerator'];
  readonly sublabel: string;
  readonly toolTip: string;
  readonly icon: Options['icon'];
  readonly submenu: Menu | undefined;
  readonly click: (event?: object, window?: BrowserWindow) => void;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(options: Options) {
    const role = options.role?.toLowerCase() ?? '';
    const template = options.submenu ?? ROLE_MENUS[role];
    lastCommandId += 1;
    this.commandId = lastCommandId;
    this.id = options.id ?? '';
    this.role = options.role as Electron.MenuItem['role']; // spelled in other cases too
    this.label = options.label ?? ROLE_LABELS[role] ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.icon = options.icon;
    this.accelerator = options.accelerator ?? null;
    this.type = options.type ?? (template === undefined ? 'normal' : 'submenu');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = template === undefined ? undefined : submenuOf(template);
    this.click = (event = { triggeredByAccelerator: false }, window) => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      const target = window ?? BrowserWindow.getFocusedWindow() ?? undefined;
      if (role === '') (options.click as Click | undefined)?.(this, target, event);
      else clickRole(role, target);
    };
  }
}

function submenuOf(submenu: NonNullable<Options['submenu']>): Menu {
  // A menu of the app's is one of the stand-in's: there is no other way to get one.
  return Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as unknown as Menu);
}

function clickRole(role: string, window: BrowserWindow | undefined): void {
  if (role === 'quit') quit();
  else if (role === 'close') window?.close();
  else if (role === 'minimize') window?.minimize();
  else notImplemented(`clicking the menu role ${role}`);
}

export const MENU_EVENTS = ['menu-will-show', 'menu-will-close'] as const;

let applicationMenu: Menu | null = null;

/** A menu that is not shown. */
export class Menu extends HostEmitter {
  static buildFromTemplate(template: (Electron.MenuItemConstructorOptions | Electron.MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) {
      menu.append(item instanceof MenuItem ? item : new MenuItem(item as Electron.MenuItemConstructorOptions));
    }
    return menu;
  }

  static setApplicationMenu(menu: Electron.Menu | Menu | null): void {
    applicationMenu = menu as Menu | null;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  readonly items: MenuItem[] = [];

  constructor() {
    super(MENU_EVENTS);
  }

  append(item: MenuItem | Electron.MenuItem): void {
    this.items.push(item as MenuItem);
  }

  insert(position: number, item: MenuItem | Electron.MenuItem): void {
    this.items.splice(position, 0, item as MenuItem);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {
    this.emit('menu-will-show', {});
  }

  closePopup(): void {
    this.emit('menu-will-close', {});
  }
}
