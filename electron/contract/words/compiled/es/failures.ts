// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('es');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'Algo ha fallado dentro de Latchkey' + (given(v.reference) ? ' (referencia ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Inténtelo de nuevo. Si vuelve a ocurrir, dé el código' + (given(v.reference) ? ' y la referencia ' + text(v.reference) : '') + ' al soporte técnico.',
      helpdesk: (v = {}) => 'El registro de este equipo tiene los detalles' + (given(v.reference) ? '; busque ' + text(v.reference) + ' en él' : '') + '. Envíelo a quienes mantienen Latchkey.',
    },
    'LK-0002': {
      summary: 'Cancelado.',
      userAction: 'No hay nada que hacer. Empiece de nuevo cuando quiera.',
      helpdesk: 'El usuario o el sistema detuvo Latchkey. Se ha deshecho todo lo hecho hasta entonces.',
    },
    'LK-1010': {
      summary: 'Las notas de Latchkey sobre una configuración sin terminar estaban dañadas y se han apartado.',
      userAction: 'Empiece de nuevo. Si su cuenta del servidor muestra una contraseña de aplicación que no reconoce, elimínela allí.',
      helpdesk: (v = {}) => 'El diario dañado se ha conservado' + (given(v.path) ? ' como ' + text(v.path) : '') + '. Compare las contraseñas de aplicación del usuario en el servidor con las unidades de este equipo y elimine las que sobren.',
    },
    'LK-1011': {
      summary: 'La lista de sus unidades estaba dañada y se ha apartado.',
      userAction: 'Configure de nuevo sus unidades. Sus archivos están en el servidor y no se han visto afectados.',
      helpdesk: (v = {}) => 'La lista dañada se ha conservado' + (given(v.path) ? ' como ' + text(v.path) : '') + '. Cuando las unidades estén configuradas de nuevo, elimine las contraseñas de aplicación antiguas en el servidor.',
    },
    'LK-1012': {
      summary: 'Los archivos de Latchkey los escribió una versión más nueva que esta.',
      userAction: 'Actualice Latchkey y empiece de nuevo.',
      helpdesk: (v = {}) => 'Este equipo tiene un Latchkey más antiguo que el último que se ejecutó para este usuario' + (given(v.path) ? ' (archivo ' + text(v.path) + ')' : '') + '. Instale el más nuevo; no elimine el archivo.',
    },
    'LK-1013': {
      summary: (v = {}) => 'Latchkey no puede guardar sus notas en el disco de este equipo' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Libere espacio en el disco y empiece de nuevo.',
      helpdesk: (v = {}) => 'Compruebe el espacio libre, la cuota y los permisos de la carpeta' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Sin estas notas, Latchkey no hace nada en el servidor.',
    },
    'LK-1020': {
      summary: 'Latchkey no puede asegurarse de que nadie más haga cambios aquí, así que no cambia nada.',
      userAction: 'Avise al soporte técnico: la ubicación de sus archivos personales en este equipo no lo permite.',
      helpdesk: (v = {}) => 'No se puede bloquear el archivo' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. En una carpeta personal en red, el sistema de archivos debe ofrecer bloqueos (flock; lockd para NFS 3); si no, asigne a XDG_DATA_HOME una carpeta local del usuario.',
    },
    'LK-1021': {
      summary: (v = {}) => 'Otras personas pueden cambiar una carpeta donde Latchkey guarda sus archivos' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Quíteles el permiso de escritura' + (given(v.path) ? ', en un terminal: chmod go-w ' + text(v.path) : '') + '. Después empiece de nuevo.',
      helpdesk: (v = {}) => 'En la carpeta' + (given(v.path) ? ' ' + text(v.path) : '') + ' puede escribir su grupo o cualquiera. Alguien podría cambiar su contenido, así que Latchkey no se fía de ella. Solo su propietario debe tener permiso de escritura' + (given(v.path) ? ': chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'Un archivo o una carpeta que usa Latchkey pertenece a otra persona' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Inicie Latchkey con su propio usuario, sin sudo. Si ya lo ha hecho así, avise al soporte técnico.',
      helpdesk: (v = {}) => 'El usuario debe ser el propietario de' + (given(v.path) ? ' ' + text(v.path) : ' ello') + '; cada carpeta superior debe pertenecer al usuario o a root. Compruebe el propietario (ls -ld) y use chown para devolvérselo si Latchkey se inició alguna vez con otro usuario.',
    },
    'LK-1023': {
      summary: (v = {}) => 'Hay otra cosa donde debería estar uno de los archivos de Latchkey' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Muévala a otro lugar y empiece de nuevo. Si no sabe qué es, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Latchkey solo lee archivos normales de un tamaño razonable' + (given(v.path) ? '; ' + text(v.path) + ' no lo es' : '') + '. Algo puso allí, con ese nombre, una carpeta, una tubería, un dispositivo, un socket o un archivo demasiado grande.',
    },
    'LK-5401': {
      summary: (v = {}) => 'A macOS se le denegó el acceso al conectar la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Inténtelo de nuevo: Latchkey crea cada vez credenciales nuevas para macOS. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'NetFS informa de que se le denegó el acceso' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Pregunta al servidor propio de Latchkey en este equipo, con una credencial nueva cada vez, no al servidor de la empresa.',
    },
    'LK-5402': {
      summary: (v = {}) => 'macOS no pudo conectar la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' y no dio ningún motivo.',
      userAction: 'Inténtelo de nuevo. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'NetFS informa de “mount failed”' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Puede que Consola tenga más datos, en el proceso NetAuthSysAgent o webdavfs_agent.',
    },
    'LK-5403': {
      summary: (v = {}) => 'macOS no encontró nada que conectar en la dirección de la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Salga de Latchkey, vuelva a abrirlo y conecte la unidad de nuevo.',
      helpdesk: (v = {}) => 'NetFS informa de que no existe ese recurso compartido' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. La dirección es la del servidor de Latchkey en este equipo, que puede haberse reiniciado entretanto.',
    },
    'LK-5404': {
      summary: (v = {}) => 'macOS intentó conectar la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' sin usuario ni contraseña.',
      userAction: 'Inténtelo de nuevo. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'NetFS informa de que no se admiten invitados' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Sí recibió credenciales: un ajuste o un perfil de este Mac cambia la forma de conectar los servidores.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Otro usuario de este Mac ha conectado la dirección de esta unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Pídale que cierre la sesión o que la expulse en su Finder. Después inténtelo de nuevo.',
      helpdesk: (v = {}) => 'NetFS informa de EEXIST' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': una dirección solo se puede montar una vez, sea cual sea el nombre de usuario. El montaje existente no es de este usuario, así que Latchkey no lo toca (`mount -t webdav` lo muestra).',
    },
    'LK-5406': {
      summary: (v = {}) => 'macOS no reconoce la dirección de la unidad como unidad de red' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Salga de Latchkey, vuelva a abrirlo e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'NetFS informa de ENODEV' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': sin respuesta, sin WebDAV, un archivo en lugar de una carpeta o un error del servidor al montar. La petición de Latchkey a la misma dirección funcionó justo antes.',
    },
    'LK-5407': {
      summary: (v = {}) => 'macOS no tiene dónde mostrar la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Reinicie este Mac e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'NetFS informa de ENOENT' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': no se pudo crear la carpeta en /Volumes. Puede que aún haya carpetas de montajes anteriores, propiedad de root.',
    },
    'LK-5408': {
      summary: (v = {}) => 'A una pregunta de macOS sobre la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' se respondió con Cancelar.',
      userAction: 'Inténtelo de nuevo y elija Permitir cuando macOS pregunte.',
      helpdesk: (v = {}) => 'NetFS informa de que alguien lo rechazó' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Latchkey indica a macOS que no haga preguntas; aun así apareció una, quizá de un producto de seguridad.',
    },
    'LK-5409': {
      summary: (v = {}) => 'Se perdió la conexión mientras macOS conectaba la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Inténtelo de nuevo. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'NetFS informa de EIO' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Si vuelve a ocurrir, compruebe si un producto de seguridad inspecciona las conexiones a 127.0.0.1.',
    },
    'LK-5410': {
      summary: (v = {}) => 'macOS no puede conectar la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' como lo pide Latchkey.',
      userAction: 'Actualice macOS y Latchkey. Si no sirve, avise al soporte técnico.',
      helpdesk: (v = {}) => 'NetFS informa de EINVAL' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': no acepta la dirección o una opción. Anote la versión de macOS.',
    },
    'LK-5411': {
      summary: (v = {}) => 'macOS no recibió respuesta a tiempo al conectar la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Inténtelo de nuevo cuando la red vaya mejor. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'NetFS informa de ETIMEDOUT' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. El servidor tarda en responder, o un producto de seguridad retiene las conexiones a 127.0.0.1.',
    },
    'LK-5412': {
      summary: (v = {}) => 'macOS no recibió respuesta en la dirección de la unidad en este equipo' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Salga de Latchkey, vuelva a abrirlo e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'NetFS informa de ECONNREFUSED' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': el proceso que sirve las unidades ha terminado o escucha en otro puerto.',
    },
    'LK-5413': {
      summary: (v = {}) => 'macOS no puede acceder a la propia dirección de este equipo' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Reinicie este Mac e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'NetFS informa de EHOSTDOWN' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ' para 127.0.0.1. Compruebe los filtros de paquetes, los clientes VPN y las extensiones de red.',
    },
    'LK-5414': {
      summary: (v = {}) => 'macOS no tiene permiso para conectarse a la propia dirección de este equipo' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Abra Ajustes del Sistema > Privacidad y seguridad > Red local, active Latchkey e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'NetFS informa de EHOSTUNREACH' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ' para 127.0.0.1. Así se ve un permiso de red local denegado, y también las extensiones de red que filtran el tráfico.',
    },
    'LK-5415': {
      summary: (v = {}) => 'macOS no pudo conectar la unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', con un resultado que Latchkey no reconoce.',
      userAction: 'Inténtelo de nuevo. Si vuelve a ocurrir, avise al soporte técnico.',
      helpdesk: (v = {}) => 'NetFS devolvió un resultado que no está en ninguna lista' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Los resultados positivos son un errno; los negativos, un OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'macOS tardó demasiado con la unidad' + (given(v.seconds) ? ' (más de ' + wait(v.seconds) + ')' : '') + ', así que Latchkey dejó de esperar.',
      userAction: 'Inténtelo de nuevo. Si vuelve a ocurrir, abra por ahora sus archivos en el navegador.',
      helpdesk: (v = {}) => 'Una llamada a NetFS o a unmount no volvió' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + '. Algunas versiones de macOS se quedan bloqueadas al montar WebDAV; reiniciar ayuda cuando NetAuthSysAgent se bloquea.',
    },
    'LK-5417': {
      summary: 'La parte de Latchkey que conecta las unidades se cerró de forma inesperada.',
      userAction: 'Inténtelo de nuevo. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'El proceso que llama a NetFS terminó sin responder' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Los informes de fallos están en Consola; puede que lo haya terminado un producto de seguridad.',
    },
    'LK-5418': {
      summary: (v = {}) => 'macOS dice que la unidad está conectada' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', pero no muestra ningún volumen para ella.',
      userAction: 'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie este Mac.',
      helpdesk: 'NetFS no dio ninguna ruta, y en la lista de montajes no hay ninguna entrada para la dirección de la unidad.',
    },
    'LK-5419': {
      summary: (v = {}) => 'La unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' no se puede desconectar porque está en uso' + (given(v.programs) ? ' por ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Cierre sus archivos' + (given(v.programs) ? ' en ' + text(v.programs) : '') + ' e inténtelo de nuevo. Para desconectarla de todos modos, expúlsela en el Finder; los cambios sin guardar se perderán.',
      helpdesk: (v = {}) => 'unmount informa de EBUSY' + (given(v.path) ? ' para ' + text(v.path) : '') + '. Latchkey nunca lo fuerza. `lsof +f -- RUTA` muestra quién tiene archivos abiertos; también puede ser Spotlight.',
    },
    'LK-5420': {
      summary: (v = {}) => 'macOS no pudo desconectar la unidad' + (given(v.path) ? ' en ' + text(v.path) : '') + '.',
      userAction: 'Expúlsela en el Finder e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'unmount ha fallado' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'Latchkey no puede usar las unidades de red de macOS en este Mac.',
      userAction: 'Reinstale Latchkey, en la versión para el procesador de este Mac.',
      helpdesk: (v = {}) => 'No se pudo cargar NetFS o la biblioteca del sistema' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. La parte nativa de Latchkey falta, es para otro procesador o no está firmada como el resto.',
    },
    'LK-5422': {
      summary: 'macOS no deja que Latchkey use volúmenes de red.',
      userAction: 'Abra Ajustes del Sistema > Privacidad y seguridad > Archivos y carpetas, permita a Latchkey los volúmenes de red e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Los programas de Latchkey reciben EPERM' + (given(v.path) ? ' en ' + text(v.path) : '') + '. Un perfil puede permitirlo para todos (PPPC, SystemPolicyNetworkVolumes). Puede que la unidad funcione en el Finder.',
    },
    'LK-5423': {
      summary: 'macOS no abrirá Latchkey al iniciar sesión hasta que usted lo permita.',
      userAction: 'Abra Ajustes del Sistema > General > Ítems de inicio y extensiones, y active Latchkey.',
      helpdesk: 'SMAppService informa de “requires approval”: el usuario ha desactivado el ítem de inicio o aún no lo ha permitido. Un perfil puede permitirlo (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'macOS no encuentra Latchkey como app que abrir al iniciar sesión.',
      userAction: 'Mueva Latchkey a la carpeta Aplicaciones, ábralo desde allí e inténtelo de nuevo.',
      helpdesk: 'SMAppService informa de “not found”: la app se ejecuta desde una imagen de disco, no está firmada o se movió mientras se ejecutaba.',
    },
    'LK-6001': {
      summary: (v = {}) => 'Su departamento de TI no permite esto' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Si lo necesita, pregunte al soporte técnico.',
      helpdesk: (v = {}) => 'Una directiva de este equipo lo prohíbe' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'No se pueden leer los ajustes de su departamento de TI para la página web de este servidor.',
      userAction: 'Avise al soporte técnico. Usted no ha hecho nada mal.',
      helpdesk: (v = {}) => 'La directiva' + (given(v.by) ? ' ' + text(v.by) : '') + ' o una receta suya está dañada: compruébela con recipe.schema.json. Mientras no se pueda leer, Latchkey no recurre a su propia receta, que podría permitir más.',
    },
    'LK-6003': {
      summary: (v = {}) => 'Su departamento de TI ha fijado a qué servidor se conecta este equipo' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Use esa dirección. Si necesita otro servidor, pregunte al soporte técnico.',
      helpdesk: (v = {}) => 'La directiva fija el servidor' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. No se ha enviado nada a la otra dirección.',
    },
    'LK-6004': {
      summary: (v = {}) => 'No se pueden leer las reglas de su departamento de TI' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ', así que no se puede configurar nada nuevo.',
      userAction: 'Avise al soporte técnico. Las unidades ya configuradas siguen funcionando.',
      helpdesk: (v = {}) => 'La directiva está dañada, no se puede leer o la pueden cambiar personas ajenas a TI' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Puede que fije un servidor. “latchkey policy” da más detalles.',
    },
    'LK-6005': {
      summary: (v = {}) => 'Su departamento de TI permite una sola unidad en este equipo' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Use la unidad que tiene o quítela primero.',
      helpdesk: (v = {}) => 'La directiva moreDrives no permite una segunda unidad' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'Latchkey no puede usar esta dirección' + (given(v.address) ? ': ' + text(v.address) : '') + '.',
      userAction: 'Escriba la dirección web que usa en su navegador, por ejemplo company.netexplorer.pro.',
      helpdesk: 'Dé al usuario la dirección que los empleados usan en el navegador. Puede contener una ruta, pero no un nombre de usuario ni una contraseña.',
    },
    'LK-1002': {
      summary: (v = {}) => 'La dirección' + (given(v.host) ? ' de ' + text(v.host) : '') + ' empieza por http://, lo que dejaría su contraseña a la vista en la red.',
      userAction: 'Use la dirección que empieza por https://.',
      helpdesk: 'El http sin cifrar solo se acepta para este mismo equipo. El servidor debe ser accesible por https.',
    },
    'LK-1003': {
      summary: (v = {}) => 'El nombre de la contraseña de aplicación es demasiado largo' + (given(v.limit) ? ': ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carácter', 'many': () => number(v.limit) + ' de caracteres', 'other': () => number(v.limit) + ' caracteres' }) + ' como máximo' : '') + '.',
      userAction: 'Elija un nombre más corto, o déjelo vacío y Latchkey elegirá uno.',
      helpdesk: (v = {}) => 'El servidor limita la longitud de estos nombres' + (given(v.limit) ? ' a ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carácter', 'many': () => number(v.limit) + ' de caracteres', 'other': () => number(v.limit) + ' caracteres' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'Un nombre está vacío o contiene caracteres que no se pueden usar.',
      userAction: 'Escríbalo de nuevo, sin saltos de línea ni teclas especiales.',
      helpdesk: (v = {}) => 'El nombre de usuario, el nombre de la contraseña de aplicación y la etiqueta deben tener al menos un carácter y ningún carácter de control. El texto pegado suele traer alguno.' + (given(v.what) ? ' El problema es: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'La unidad no puede tener este nombre' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Elija un nombre sin / que no empiece por un punto.',
      helpdesk: 'El nombre pasa a ser el de una carpeta: sin barra, sin punto inicial y no demasiado largo.',
    },
    'LK-1006': {
      summary: (v = {}) => 'Ya tiene una unidad con este nombre' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Elija otro nombre o quite primero la unidad existente.',
      helpdesk: 'Los nombres de unidad son únicos en un equipo; mayúsculas y minúsculas cuentan igual.',
    },
    'LK-1007': {
      summary: 'Latchkey tenía otra pregunta, pero no quedaban respuestas.',
      userAction: 'Inícielo en un terminal, o dé cada respuesta en su propia línea: contraseña, método si se puede elegir, código.',
      helpdesk: 'La entrada estándar terminó demasiado pronto. El orden es: contraseña, id del método si se ofrecen varios, código.',
    },
    'LK-1008': {
      summary: 'No está claro a qué unidad se refiere.',
      userAction: (v = {}) => 'Indique una de sus unidades' + (given(v.labels) ? ': ' + text(v.labels) : '') + '.',
      helpdesk: 'No hay ninguna unidad con ese nombre o id, o hay varias y no se indicó ninguna.',
    },
    'LK-1009': {
      summary: 'Latchkey ya está configurando o quitando una unidad.',
      userAction: 'Espere a que termine o cancélelo allí; después inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Otro Latchkey de este usuario está trabajando' + (given(v.name) ? ' (proceso ' + text(v.name) + ')' : '') + '; solo uno a la vez puede cambiar unidades.',
    },
    'LK-1014': {
      summary: (v = {}) => 'Una configuración anterior aún no está terminada' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Vuelva a conectar esa unidad para terminarla, o quítela para deshacerla.',
      helpdesk: 'El estado muestra por qué está esperando. Hay que terminar o deshacer una configuración antes de empezar la siguiente.',
    },
    'LK-1015': {
      summary: (v = {}) => 'No se puede leer el archivo con el certificado de su organización' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Compruebe la ruta o pida el archivo al soporte técnico.',
      helpdesk: 'Debe ser un archivo PEM con al menos un certificado de CA, que el usuario pueda leer.',
    },
    'LK-1016': {
      summary: (v = {}) => 'Su cuenta no tiene esa contraseña de aplicación' + (given(v.id) ? ': ' + text(v.id) : '') + '.',
      userAction: 'Consulte de nuevo la lista: puede que ya se haya eliminado.',
      helpdesk: 'El id no está en la lista de contraseñas de aplicación de la cuenta.',
    },
    'LK-1017': {
      summary: (v = {}) => 'Latchkey no entiende este comando' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Consulte latchkey --help.',
      helpdesk: 'Una opción, un comando o un valor es desconocido, falta o sobra. Las contraseñas nunca se aceptan en la línea de comandos.',
    },
    'LK-1018': {
      summary: (v = {}) => 'No hay ninguna unidad para esto' + (given(v.label) ? ': ' + text(v.label) : '') + '.',
      userAction: 'Su contraseña de aplicación es para otra aplicación. Abra esa aplicación.',
      helpdesk: 'Una conexión de aplicación no tiene ninguna carpeta que abrir o conectar. Se puede renovar, copiar una vez (hand-over) y quitar.',
    },
    'LK-1019': {
      summary: (v = {}) => 'Las contraseñas de aplicación de este servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' no sirven para unidades.',
      userAction: 'Abra OneDrive y SharePoint como siempre, con su cuenta del trabajo o de la escuela. Elija “Para otra aplicación” solo para un escáner o una aplicación que envía correo.',
      helpdesk: 'SharePoint y OneDrive rechazan el inicio de sesión de cliente antiguo desde mayo de 2026. Para las contraseñas de aplicación de Microsoft 365 solo queda SMTP AUTH. En un terminal: setup --platform microsoft365 --application NOMBRE --for sending-mail.',
    },
    'LK-2402': {
      summary: 'Las contraseñas de aplicación de Microsoft 365 ya no sirven para esto.',
      userAction: 'Inicie sesión allí como siempre, con su cuenta del trabajo o de la escuela. Solo un escáner o una aplicación que envía correo puede usar aún una. No se ha creado nada.',
      helpdesk: 'Exchange Online rechaza las contraseñas para EWS, IMAP, POP, ActiveSync y MAPI desde finales de 2022; SharePoint y OneDrive, el inicio de sesión de cliente antiguo desde mayo de 2026. Queda SMTP AUTH (--for sending-mail), desactivado de forma predeterminada desde finales de diciembre de 2026.',
    },
    'LK-2403': {
      summary: 'Latchkey necesita saber para qué es la contraseña de aplicación de Microsoft 365.',
      userAction: 'Añada para qué es: --for sending-mail es el único uso que Microsoft mantiene. Para todo lo demás, inicie sesión como siempre.',
      helpdesk: 'En un terminal, Latchkey pregunta. Sin terminal necesita --for: la mayoría de los usos están cerrados, y Latchkey no crea una contraseña que no funciona.',
    },
    'LK-1025': {
      summary: (v = {}) => 'Latchkey se inició de un modo que permitiría a otros programas espiarlo' + (given(v.switch) ? ': ' + text(v.switch) : '') + '. Así no se inicia.',
      userAction: 'Inicie Latchkey desde sus aplicaciones. Si ve el mismo mensaje, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Un acceso directo, una entrada de inicio automático o un programa añade un parámetro de depuración' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Quítelo: la versión empaquetada de Latchkey rechaza los parámetros que exponen sus páginas, su memoria o sus conexiones.',
    },
    'LK-1026': {
      summary: (v = {}) => 'No está claro a qué usuario se refiere' + (given(v.user) ? ': ' + text(v.user) : '') + '.',
      userAction: (v = {}) => 'Indique su nombre, su identificador o su correo electrónico exactamente como figura en el servidor' + (given(v.users) ? '. Se encontró: ' + text(v.users) : '') + '.',
      helpdesk: 'Ningún usuario tiene exactamente ese nombre, identificador o correo electrónico, o lo tienen varios. Tampoco se encuentran los usuarios que no se pueden buscar.',
    },
    'LK-1027': {
      summary: (v = {}) => 'El motivo es demasiado largo' + (given(v.limit) ? ': ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carácter', 'many': () => number(v.limit) + ' de caracteres', 'other': () => number(v.limit) + ' caracteres' }) + ' como máximo' : '') + '.',
      userAction: 'Acórtelo. Basta con un número de incidencia.',
      helpdesk: 'Los motivos se escriben en el registro y se envían al servidor con la petición; por eso su longitud es limitada.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Se perdería algo.' + (given(v.programs) ? ' Hay programas con archivos abiertos en ' + (given(v.labels) ? text(v.labels) : 'sus unidades') + ': ' + text(v.programs) + '.' : '') + (given(v.files) ? ' Latchkey tiene copias de archivos que no se pudieron guardar: ' + text(v.files) + '.' : ''),
      userAction: 'Guarde primero su trabajo y cierre estos archivos. Puede guardar las copias en “Unidades”, en la ventana de Latchkey.',
      helpdesk: 'Las unidades siguen conectadas. Con --force (una unidad) o --yes (todas) en un terminal, o tras una pregunta en la ventana, Latchkey las desconecta de todos modos.',
    },
    'LK-7030': {
      summary: (v = {}) => 'Esa carpeta no existe en el servidor' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Compruebe cómo está escrita, o no indique carpeta para tener todos sus archivos.',
      helpdesk: (v = {}) => 'Una petición WebDAV de la carpeta' + (given(v.host) ? ' en ' + text(v.host) : '') + ' respondió 404, y la carpeta superior no la muestra. Si se creó una contraseña de aplicación para este intento, se ha vuelto a eliminar.',
    },
    'LK-7033': {
      summary: (v = {}) => 'Esto es una unidad' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '. Su contraseña de aplicación no se puede usar para nada más.',
      userAction: 'Cree una contraseña de aplicación aparte: en Latchkey, elija “Para otra aplicación”.',
      helpdesk: 'Una contraseña de aplicación por aplicación: solo se puede entregar una conexión de aplicación. En un terminal: latchkey setup --application NOMBRE.',
    },
    'LK-2001': {
      summary: (v = {}) => 'Nombre de usuario o contraseña incorrectos' + (given(v.host) ? ' para ' + text(v.host) : '') + '.',
      userAction: 'Compruebe lo que ha escrito. Puede probar antes la contraseña de inicio de sesión en su navegador. Las contraseñas incorrectas repetidas pueden bloquear a toda su oficina.',
      helpdesk: (v = {}) => 'Compruebe el nombre de usuario' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ' y restablezca la contraseña si hace falta. Donde se pide la contraseña de inicio de sesión, no sirve una contraseña de aplicación.' + (given(v.login) ? ' Aquí se pedía una contraseña de aplicación de ' + text(v.login) + '.' : ''),
    },
    'LK-2002': {
      summary: 'Su cuenta necesita un segundo paso de inicio de sesión y aún no hay ninguno configurado.',
      userAction: (v = {}) => 'Inicie sesión una vez' + (given(v.host) ? ' en ' + text(v.host) : '') + ' con su navegador y siga las instrucciones; después empiece de nuevo.',
      helpdesk: 'Se exige un segundo factor a este usuario. Solo se puede registrar en el próximo inicio de sesión en la web.',
    },
    'LK-2003': {
      summary: (v = {}) => 'Su cuenta usa el inicio de sesión de su organización' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Inicie sesión con su navegador. Si Latchkey no lo ofrece, pida al soporte técnico que lo configure.',
      helpdesk: (v = {}) => 'Esta cuenta no tiene contraseña en el servidor: inicia sesión con SSO' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Registre Latchkey allí como aplicación OAuth y ponga su id de cliente en la directiva.',
    },
    'LK-2004': {
      summary: 'El servidor no permite iniciar sesión desde esta red.',
      userAction: 'Conéctese a la red de su oficina o a la VPN e inténtelo de nuevo.',
      helpdesk: 'La directiva de acceso de este usuario o grupo limita las direcciones IP.',
    },
    'LK-2005': {
      summary: (v = {}) => 'El servidor no permite iniciar sesión a esta hora' + (given(v.until) ? '; volverá a permitirlo a partir de: ' + moment(v.until) : '') + '.',
      userAction: 'Inténtelo de nuevo en el horario que permite su organización.',
      helpdesk: 'La directiva de acceso de este usuario o grupo limita el horario. Compruebe también la zona horaria.',
    },
    'LK-2006': {
      summary: 'El servidor no le permite iniciar sesión con aplicaciones como esta.',
      userAction: 'Cree la contraseña de aplicación en la página web del servidor si Latchkey lo ofrece, o pida al soporte técnico que lo permita.',
      helpdesk: 'La directiva de acceso de este usuario o grupo limita los tipos de cliente. Permita el acceso por API y WebDAV.',
    },
    'LK-2007': {
      summary: (v = {}) => 'El servidor ha bloqueado toda su red tras demasiadas contraseñas incorrectas' + (given(v.retryAfterS) ? '; inténtelo de nuevo en ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Espere antes de intentarlo de nuevo. Sus compañeros de oficina también están bloqueados.',
      helpdesk: 'Busque el programa que tiene una contraseña antigua (suele ser una unidad conectada o un teléfono) y deténgalo; después espere o quite el bloqueo en el servidor.',
    },
    'LK-2008': {
      summary: 'Su sesión terminó antes de acabar el trabajo.',
      userAction: 'Empiece de nuevo e inicie sesión otra vez.',
      helpdesk: 'El token del servidor caducó o se retiró. Si ocurre siempre, compare los relojes del equipo y del servidor.',
    },
    'LK-2009': {
      summary: 'El servidor rechazó el inicio de sesión por un motivo que Latchkey no reconoce.',
      userAction: 'Inicie sesión con su navegador: puede que allí vea más detalles.',
      helpdesk: (v = {}) => 'Compruebe el estado y la directiva de acceso del usuario en el servidor.' + (given(v.status) ? ' Respondió con el estado ' + text(v.status) + '.' : '') + (given(v.rule) ? ' Regla: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'El inicio de sesión en el navegador no se terminó a tiempo' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Empiece de nuevo. Si la página no se abrió, copie el enlace en un navegador de este equipo.',
      helpdesk: 'Si el usuario sí inició sesión, compruebe adónde se envió después el navegador: la respuesta debe llegar a 127.0.0.1 en este equipo. Un proxy para direcciones locales puede impedirlo.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Otra persona inició sesión en el navegador' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + (given(v.user) ? ', no ' + text(v.user) : '') + '.',
      userAction: 'Cierre allí la sesión; después empiece de nuevo e inicie sesión con el usuario correcto.',
      helpdesk: 'El navegador tenía abierta la sesión de otra cuenta. Lo que se concedió para ella se ha revocado.',
    },
    'LK-2017': {
      summary: (v = {}) => 'Usted ha dicho que la cuenta que inició sesión no es la suya' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'No se ha conectado nada, y Latchkey ha devuelto el acceso que se le concedió. Empiece de nuevo e inicie sesión con su cuenta.',
      helpdesk: 'Quien confirma un enlace de inicio de sesión decide qué archivos abre. Si el usuario no inició sesión con esta cuenta, otra persona tenía el enlace.',
    },
    'LK-2018': {
      summary: (v = {}) => 'Latchkey no pudo preguntar a nadie si esta es la cuenta correcta' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Si lo es, empiece de nuevo con --user y este nombre. No basta una dirección de correo. Latchkey ha devuelto el acceso que se le concedió.',
      helpdesk: 'Quien confirma un enlace de inicio de sesión decide qué archivos abre. Sin una persona en el terminal (--json, sin terminal), Latchkey solo conecta una cuenta indicada con --user, por su nombre o id de usuario: a menudo cualquiera puede poner a su cuenta la dirección de correo que quiera.',
    },
    'LK-2019': {
      summary: (v = {}) => 'Puede que su sesión siga abierta allí' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': Latchkey se detuvo antes de poder leer la respuesta.',
      userAction: 'La sesión termina sola en poco tiempo. Para estar seguro, revise en el servidor los dispositivos con sesión iniciada y cierre las sesiones que no reconozca.',
      helpdesk: 'El servidor puede tener una sesión o un token cuyo valor no tiene nadie. No se puede usar, y ningún programa puede terminarlo.',
    },
    'LK-2020': {
      summary: (v = {}) => 'Su cuenta no es de administrador' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sesión con una cuenta de administrador. Si la suya debería serlo, pregunte a quien gestiona el servidor.',
      helpdesk: 'El servidor respondió 403 a una petición sobre otros usuarios: la cuenta nunca tuvo ese derecho o acaba de perderlo. Lo que se eliminó antes sigue eliminado.',
    },
    'LK-2021': {
      summary: (v = {}) => 'Su departamento de TI está retirando Latchkey de este equipo, y una de sus contraseñas de aplicación sigue en el servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Solo usted puede hacer que se elimine: para ello hay que iniciar sesión.',
      userAction: 'Inicie sesión una vez y Latchkey la eliminará. Si ya no puede iniciar sesión, pida al soporte técnico que la elimine.',
      helpdesk: 'En su lugar, un administrador del servidor puede eliminar la contraseña de aplicación. Con la regla keepRefreshToken, fijada antes de configurar las unidades, aquí no hace falta iniciar sesión.',
    },
    'LK-2201': {
      summary: (v = {}) => 'El inicio de sesión se rechazó en el navegador' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Empiece de nuevo y permita que Latchkey use su cuenta cuando la página lo pregunte.',
      helpdesk: 'El usuario, o una regla del servidor, no dio su consentimiento. Respondió con access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'El servidor no acepta el inicio de sesión de Latchkey en el navegador' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Avise al soporte técnico. No es un problema de su cuenta.',
      helpdesk: (v = {}) => 'Compruebe la aplicación OAuth en el servidor: tipo Client, id de cliente como en la directiva, callback http://127.0.0.1/callback con cualquier puerto, PKCE, ámbitos.' + (given(v.reason) ? ' Respondió ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'El inicio de sesión en el navegador no está configurado para este servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sesión con su nombre de usuario y contraseña, o pida al soporte técnico que lo configure.',
      helpdesk: 'Ponga el id de cliente de la aplicación OAuth en la directiva (oauth.clientId) o en los ajustes.',
    },
    'LK-2401': {
      summary: (v = {}) => 'Latchkey no recibió a tiempo una contraseña de aplicación de la página' + (given(v.host) ? ' de ' + text(v.host) : '') + '.',
      userAction: (v = {}) => 'Empiece de nuevo. Si la página ya ha creado una, elimínela allí' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey cierra la página a los 20 minutos y no guarda nada de ella. No puede saber si la página creó una contraseña de aplicación que nadie usa.',
    },
    'LK-2011': {
      summary: (v = {}) => 'Esta es su contraseña de inicio de sesión; la unidad necesita una contraseña de aplicación' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Cree una contraseña de aplicación en los ajustes de seguridad de su cuenta del servidor y escriba esa.',
      helpdesk: 'WebDAV rechaza la contraseña de inicio de sesión de las cuentas con segundo factor (PasswordLoginForbidden). Una contraseña de aplicación sí funciona.',
    },
    'LK-2012': {
      summary: (v = {}) => 'El servidor rechazó el inicio de sesión sin decir cómo hacerlo' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Pregunte al soporte técnico si su cuenta está desactivada o necesita otra forma de iniciar sesión.',
      helpdesk: 'Respondió 401 sin WWW-Authenticate: la cuenta está desactivada, necesita un segundo factor o responde una pasarela intermedia. El registro contiene la petición.',
    },
    'LK-2013': {
      summary: (v = {}) => 'Su cuenta no tiene permiso para esto' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Pida al soporte técnico que le permita usar unidades de red y contraseñas de aplicación.',
      helpdesk: 'El servidor respondió 403: derechos del usuario o grupo, una regla de acceso a archivos o una contraseña de aplicación sin acceso a archivos.',
    },
    'LK-2015': {
      summary: (v = {}) => 'Aquí no basta la contraseña para iniciar sesión' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sesión con su navegador: allí se pide todo lo necesario.',
      helpdesk: (v = {}) => 'Nextcloud rechazó la contraseña correcta' + (given(v.user) ? ' de ' + text(v.user) : '') + ': la cuenta tiene un segundo factor, está desactivada o inicia sesión en otro lugar (401/997 sin WWW-Authenticate, PasswordLoginForbidden). No se creó nada.',
    },
    'LK-2016': {
      summary: (v = {}) => 'Esta ya es una contraseña de aplicación, no su contraseña de inicio de sesión' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Escriba su contraseña de inicio de sesión, inicie sesión con su navegador o elija “Tengo una contraseña de aplicación”.',
      helpdesk: 'El servidor no crea una contraseña de aplicación a partir de otra (403). La que se escribió sigue sirviendo para lo que se creó.',
    },
    'LK-2101': {
      summary: (v = {}) => 'Código incorrecto.' + (given(v.attemptsLeft) ? ' ' + plural(v.attemptsLeft, 0, { 'one': () => 'Queda ' + number(v.attemptsLeft) + ' intento.', 'many': () => 'Quedan ' + number(v.attemptsLeft) + ' de intentos.', 'other': () => 'Quedan ' + number(v.attemptsLeft) + ' intentos.' }) : ''),
      userAction: 'Espere el próximo código de su aplicación, o pida uno nuevo, y escríbalo.',
      helpdesk: 'Con una aplicación de autenticación: ¿va bien la hora del teléfono y es la entrada de esta cuenta? Cada código sirve una sola vez.',
    },
    'LK-2102': {
      summary: 'Se ha acabado el tiempo para escribir el código.',
      userAction: 'Empiece de nuevo y escriba el código en cuanto llegue.',
      helpdesk: 'El desafío del servidor ha caducado. Si los códigos llegan tarde, proponga otro método.',
    },
    'LK-2103': {
      summary: (v = {}) => 'Los códigos están bloqueados tras demasiados intentos incorrectos' + (given(v.until) ? '. Fin del bloqueo: ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Espere' + (given(v.until) ? ' (fin del bloqueo: ' + moment(v.until) + ')' : '') + ' y después empiece de nuevo.',
      helpdesk: (v = {}) => 'El servidor quita el bloqueo por sí solo' + (given(v.until) ? ' (fin: ' + moment(v.until) + ')' : '') + '; puede que un administrador pueda quitarlo antes.',
    },
    'LK-2104': {
      summary: (v = {}) => 'Se acaba de enviar un código' + (given(v.retryAfterS) ? '; puede pedir otro en ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Busque el mensaje enviado o espere un poco.',
      helpdesk: (v = {}) => 'El servidor limita cada cuánto se envían códigos' + (given(v.retryAfterS) ? ': el próximo, en ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'El servidor pide un segundo paso que Latchkey no admite' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Añada a su cuenta una aplicación de autenticación, un mensaje de texto o un correo electrónico como segundo paso.',
      helpdesk: (v = {}) => 'Latchkey admite otp, sms, email y yubikey.' + (given(v.name) ? ' Se ofrece: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'El método elegido no está entre los que se ofrecen' + (given(v.offered) ? ': ' + text(v.offered) : '') + '.',
      userAction: 'Elija uno de los métodos que se ofrecen.',
      helpdesk: 'La respuesta debe ser el id de un método ofrecido: otp, sms, email o yubikey.',
    },
    'LK-2107': {
      summary: 'Esto no puede ser un código: está vacío o es demasiado largo.',
      userAction: 'Escriba el código tal como lo ve.',
      helpdesk: 'No se envió nada al servidor, así que no cuenta como intento.',
    },
    'LK-3001': {
      summary: (v = {}) => 'No se ha encontrado esta dirección' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Compruebe cómo está escrita y su conexión a Internet.',
      helpdesk: (v = {}) => 'El nombre no se resuelve' + (given(v.host) ? ': ' + text(v.host) : '') + '. Compruebe el DNS, la VPN y el proxy de este equipo.',
    },
    'LK-3002': {
      summary: (v = {}) => 'No se puede acceder al servidor' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Compruebe su conexión a Internet o la VPN e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Conexión rechazada o sin ruta' + (given(v.host) ? ' a ' + text(v.host) : '') + ': cortafuegos, puerto incorrecto, proxy o un servicio parado.',
    },
    'LK-3003': {
      summary: (v = {}) => 'El servidor no respondió a tiempo' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Inténtelo de nuevo en unos minutos.',
      helpdesk: (v = {}) => 'Se estableció la conexión, pero no llegó respuesta' + (given(v.host) ? ' de ' + text(v.host) : '') + '. Compruebe la carga, el proxy y los dispositivos de inspección del camino.',
    },
    'LK-3004': {
      summary: (v = {}) => 'Se perdió la conexión con el servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inténtelo de nuevo. Si usa wifi o una VPN, compruebe que sea estable.',
      helpdesk: (v = {}) => 'La conexión terminó en medio de una respuesta' + (given(v.host) ? ' de ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'Este equipo no sabe quién emitió el certificado del servidor' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. Su contraseña no se ha enviado.',
      userAction: 'No continúe. Pregunte al soporte técnico si esto es normal en su red.',
      helpdesk: (v = {}) => 'Una CA privada o un proxy que inspecciona TLS' + (given(v.issuer) ? ': ' + text(v.issuer) : '') + '. Instale su certificado en el almacén del sistema o proporciónelo como archivo PEM.',
    },
    'LK-3006': {
      summary: (v = {}) => 'El certificado del servidor no es válido hoy' + (given(v.until) ? ' (válido hasta: ' + moment(v.until) + ')' : '') + '. Su contraseña no se ha enviado.',
      userAction: 'Compruebe la fecha y la hora de su equipo e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'El certificado' + (given(v.host) ? ' de ' + text(v.host) : '') + ' ha caducado o aún no es válido, o el reloj de este equipo va mal.',
    },
    'LK-3007': {
      summary: (v = {}) => 'El certificado pertenece a un servidor distinto del que usted ha indicado' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Su contraseña no se ha enviado.',
      userAction: 'Compruebe la dirección. Si es correcta, no continúe y avise al soporte técnico.',
      helpdesk: (v = {}) => 'El certificado no incluye el nombre del servidor' + (given(v.host) ? ' ' + text(v.host) : '') + '.',
    },
    'LK-3008': {
      summary: (v = {}) => 'El servidor redirige a Latchkey a otra dirección' + (given(v.to) ? ': ' + text(v.to) : '') + '. Su contraseña no se ha enviado allí.',
      userAction: 'Si reconoce esa dirección, úsela para empezar de nuevo.',
      helpdesk: 'Las redirecciones nunca se siguen con credenciales. Dé la dirección final o busque un portal o un proxy intermedio.',
    },
    'LK-3009': {
      summary: 'La respuesta del servidor es mucho más grande de lo que debería.',
      userAction: 'Compruebe la dirección y después avise al soporte técnico.',
      helpdesk: (v = {}) => 'La respuesta superó el límite' + (given(v.limit) ? ' de ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' byte', 'many': () => number(v.limit) + ' de bytes', 'other': () => number(v.limit) + ' bytes' }) : '') + ' y se descartó. ¿Es el servidor correcto o hay un portal en medio?',
    },
    'LK-3010': {
      summary: 'Latchkey no entiende la respuesta del servidor.',
      userAction: 'Inténtelo de nuevo más tarde. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: 'La respuesta no es la que promete la interfaz del servidor: otra versión, o un portal o proxy en medio. El registro contiene la petición.',
    },
    'LK-3011': {
      summary: (v = {}) => 'Latchkey no puede usar el servidor de esta dirección' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' Se identifica como “' + text(v.found) + '”.' : ''),
      userAction: 'Compruebe la dirección: es la que usa en su navegador.',
      helpdesk: 'Latchkey busca NetExplorer (/api/publicconfig), Nextcloud y ownCloud (/status.php) y WebDAV (OPTIONS, o PROPFIND con 207 o un 401 para Basic o Digest); si solo se da el servidor, también en las rutas habituales. Dé la dirección WebDAV completa.',
    },
    'LK-3012': {
      summary: (v = {}) => 'El servidor tiene un problema propio' + (given(v.status) ? ' (error ' + text(v.status) + ')' : '') + '.',
      userAction: 'Inténtelo de nuevo en unos minutos.',
      helpdesk: (v = {}) => 'El servidor respondió con un error interno' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '; consulte su registro o su página de estado.',
    },
    'LK-3013': {
      summary: (v = {}) => 'El servidor está en mantenimiento o sobrecargado' + (given(v.retryAfterS) ? '; inténtelo de nuevo en ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Espere un poco e inténtelo de nuevo.',
      helpdesk: 'El servidor responde 503: mantenimiento o sobrecarga.',
    },
    'LK-3014': {
      summary: (v = {}) => 'El proxy de su red no deja pasar a Latchkey' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Avise al soporte técnico.',
      helpdesk: (v = {}) => 'El proxy rechaza la conexión' + (given(v.host) ? ' a ' + text(v.host) : '') + '. Compruebe HTTPS_PROXY y NO_PROXY, y si pide credenciales.',
    },
    'LK-3015': {
      summary: (v = {}) => 'El servidor dio una respuesta que aquí no tiene sentido' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Estado inesperado' + (given(v.status) ? ' ' + text(v.status) : '') + '; el registro de este equipo contiene la petición.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Algo entre usted y el servidor responde en su lugar' + (given(v.to) ? ' y redirige a ' + text(v.to) : '') + '. No se ha enviado nada allí.',
      userAction: 'Abra su navegador e inicie sesión primero en la red o el portal (wifi de invitados, hotel, portal de la empresa). Después inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Un portal cautivo o una pasarela de acceso delante del servidor' + (given(v.to) ? ': las peticiones se redirigen a ' + text(v.to) : '') + '. Los programas deben llegar sin pasar por él a la API y al WebDAV del servidor.',
    },
    'LK-3025': {
      summary: (v = {}) => 'Esta dirección' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' redirige a otra, donde está el servidor' + (given(v.to) ? ': ' + text(v.to) : '') + '. No se ha enviado nada allí.',
      userAction: 'Si reconoce esa dirección, úsela.',
      helpdesk: (v = {}) => 'Las redirecciones a otro nombre o puerto no se siguen sin avisar: escriba la otra dirección' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ', aquí o en la directiva. Latchkey la comprobó sin credenciales.',
    },
    'LK-3026': {
      summary: (v = {}) => 'El proxy de su red pide un inicio de sesión que Latchkey no puede hacer' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Pida al soporte técnico que deje pasar a Latchkey sin él.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'El proxy') + ' responde 407' + (given(v.host) ? ' para ' + text(v.host) : '') + '. Exima a este servidor de la autenticación, o indique en HTTPS_PROXY un proxy de este equipo que inicie sesión (Px, CNTLM).',
    },
    'LK-3017': {
      summary: (v = {}) => 'La cadena de certificados del servidor está incompleta' + (given(v.issuer) ? ': falta el certificado de ' + text(v.issuer) : '') + '. Su contraseña no se ha enviado.',
      userAction: 'Su equipo está bien. Avise al soporte técnico.',
      helpdesk: (v = {}) => 'El servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' no envía un certificado del emisor del suyo' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. Si es una autoridad intermedia, el servidor también debe enviarlo (cadena completa; los navegadores pueden tenerlo de otro sitio). Si es una raíz, proporciónela como CA privada.',
    },
    'LK-3018': {
      summary: (v = {}) => 'El certificado del servidor indica su nombre de una forma que ya no se acepta' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Su contraseña no se ha enviado.',
      userAction: 'Su equipo está bien. Avise al soporte técnico.',
      helpdesk: (v = {}) => 'El certificado' + (given(v.host) ? ' de ' + text(v.host) : '') + ' tiene un nombre común, pero no un subjectAltName con un nombre de servidor. Haga que lo emitan de nuevo con uno: los navegadores y las herramientas de montaje también lo rechazan.',
    },
    'LK-3019': {
      summary: (v = {}) => 'El certificado del servidor es demasiado débil: se podría falsificar' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Su contraseña no se ha enviado.',
      userAction: 'Su equipo está bien. Avise al soporte técnico.',
      helpdesk: (v = {}) => 'Un certificado de la cadena' + (given(v.host) ? ' de ' + text(v.host) : '') + ' tiene una clave RSA de menos de 2048 bits, o está firmado con SHA-1 o MD5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Haga que lo emitan de nuevo.',
    },
    'LK-3020': {
      summary: (v = {}) => 'El certificado del servidor se emitió para otro uso' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Su contraseña no se ha enviado.',
      userAction: 'No continúe. Avise al soporte técnico.',
      helpdesk: (v = {}) => 'La cadena' + (given(v.host) ? ' de ' + text(v.host) : '') + ' infringe una regla de su propia autoridad' + (given(v.reason) ? ': ' + text(v.reason) : '') + ': restricciones de nombre, finalidad, longitud de la ruta o revocación. Debe emitirla una autoridad que pueda hacerlo, y para un servidor.',
    },
    'LK-3021': {
      summary: (v = {}) => 'El servidor solo deja entrar a equipos que tienen su propio certificado' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', y Latchkey no puede presentar ninguno.',
      userAction: 'Pida al soporte técnico una dirección que funcione sin certificado.',
      helpdesk: (v = {}) => 'El servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' exige un certificado de cliente (TLS mutuo). Latchkey, gvfs y rclone inician sesión sin él: exima las rutas de la API y de WebDAV.',
    },
    'LK-3022': {
      summary: (v = {}) => 'No se pudo acordar una conexión segura con el servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': no ofrece ninguna, o solo una obsoleta.',
      userAction: 'Compruebe la dirección y su puerto. Si son correctos, avise al soporte técnico.',
      helpdesk: (v = {}) => 'El protocolo de enlace TLS falla' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Se necesita TLS 1.2 o posterior con cifrados actuales. “WRONG VERSION NUMBER” o “PACKET LENGTH” significan que en este puerto responde algo que no es TLS.',
    },
    'LK-3023': {
      summary: (v = {}) => 'El servidor solo habla HTTP/2' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', y las unidades de red necesitan HTTP/1.1.',
      userAction: 'Su equipo está bien. Avise al soporte técnico.',
      helpdesk: (v = {}) => 'El servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' o el proxy que tiene delante rechaza HTTP/1.1. Permítalo junto con HTTP/2: lo usan los clientes WebDAV de todos los sistemas.',
    },
    'LK-3024': {
      summary: (v = {}) => 'El servidor tiene demasiadas peticiones en este momento' + (given(v.retryAfterS) ? '; inténtelo de nuevo en ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Espere un momento e inténtelo de nuevo. Su contraseña está bien.',
      helpdesk: (v = {}) => 'Respondió 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': un límite de peticiones, en el servidor o en un proxy delante. Latchkey esperó mientras la espera fue corta.',
    },
    'LK-3101': {
      summary: (v = {}) => 'Su cuenta ha llegado a su límite de contraseñas de aplicación' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Elimine una que ya no use e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'El servidor limita las contraseñas de aplicación por usuario' + (given(v.limit) ? ' a ' + text(v.limit) : '') + '. La lista muestra cuáles no se han usado nunca o desde hace mucho.',
    },
    'LK-3102': {
      summary: (v = {}) => 'Su cuenta ya tiene una contraseña de aplicación con este nombre' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Elija otro nombre, o déjelo vacío y Latchkey elegirá uno único.',
      helpdesk: 'Los nombres de las contraseñas de aplicación son únicos dentro de una cuenta.',
    },
    'LK-3103': {
      summary: (v = {}) => 'El servidor no acepta este nombre para la contraseña de aplicación' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Elija un nombre más sencillo, o déjelo vacío y Latchkey elegirá uno.',
      helpdesk: 'El servidor rechazó el nombre; su respuesta está en el registro de este equipo.',
    },
    'LK-3104': {
      summary: 'Su cuenta no puede crear contraseñas de aplicación de esta forma.',
      userAction: 'Pruebe la página web del servidor si Latchkey la ofrece. Si tampoco se puede en la página, pida al soporte técnico que lo permita.',
      helpdesk: 'Las contraseñas de aplicación están desactivadas para este usuario, grupo o servidor. Un administrador puede permitirlas.',
    },
    'LK-3105': {
      summary: 'El servidor creó una contraseña de aplicación que no se puede usar.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: 'Llegó vacía o ya caducada. Compruebe app_credentials_ttl en el servidor y los relojes.',
    },
    'LK-3106': {
      summary: (v = {}) => 'El servidor no tiene ninguna unidad de red donde debería haberla' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Pregunte al soporte técnico si las unidades de red están activadas para usted.',
      helpdesk: (v = {}) => 'No hay WebDAV en la ruta esperada' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ': opción de la suscripción, derechos del usuario u otra ruta.',
    },
    'LK-3107': {
      summary: (v = {}) => 'La unidad de red del servidor pide un tipo de inicio de sesión que aquí no se puede usar' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' no puede hacerlo.' : ''),
      userAction: (v = {}) => 'Avise al soporte técnico.' + (given(v.other) ? ' La unidad se puede conectar con ' + text(v.other) + '.' : ''),
      helpdesk: (v = {}) => 'WebDAV debe ofrecer Basic sobre TLS, o Digest.' + (given(v.name) ? ' Ofrece: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' solo admite Basic, y el servidor quiere Digest.' : '') + (given(v.other) ? ' Use ' + text(v.other) + ': --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'El servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' no dijo si creó la contraseña de aplicación' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + '.',
      userAction: 'No hay nada que hacer: la próxima vez que se inicie, Latchkey volverá a buscarla y la eliminará.',
      helpdesk: (v = {}) => 'Si hay que quitarla enseguida, elimine' + (given(v.name) ? ' “' + text(v.name) + '”' : ' la contraseña') + ' en la lista de contraseñas de aplicación de la cuenta.',
    },
    'LK-3109': {
      summary: (v = {}) => 'Latchkey no puede mostrar ni eliminar contraseñas de aplicación en este tipo de servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Véalas en el propio servidor, con su navegador' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Allí solo una sesión del navegador puede mostrar las contraseñas de aplicación. Latchkey elimina la suya cuando se quita una unidad.',
    },
    'LK-3110': {
      summary: (v = {}) => 'La página del navegador' + (given(v.host) ? ' en ' + text(v.host) : '') + ' aún se puede confirmar' + (given(v.until) ? ' (plazo: ' + moment(v.until) + ')' : '') + '.',
      userAction: (v = {}) => 'Cierre esa página. Si la confirma de todos modos, Latchkey elimina la contraseña de aplicación' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' la próxima vez que se inicie.',
      helpdesk: 'Nextcloud conserva una solicitud de contraseña de aplicación durante 20 minutos, y no se puede retirar. Hasta entonces, Latchkey pregunta en cada inicio y revoca lo que se haya concedido.',
    },
    'LK-3111': {
      summary: (v = {}) => 'El servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' se da a sí mismo otra dirección' + (given(v.to) ? ': ' + text(v.to) : '') + '.',
      userAction: 'Compruebe la dirección con el soporte técnico. No se ha enviado nada a la otra.',
      helpdesk: (v = {}) => 'Detrás de un proxy, configure overwrite.cli.url, overwritehost y overwriteprotocol' + (given(v.to) ? ' para que no anuncie ' + text(v.to) : '') + '. Latchkey no sigue direcciones anunciadas de otro origen.',
    },
    'LK-3112': {
      summary: (v = {}) => 'Este servidor no ofrece a otras aplicaciones el inicio de sesión en el navegador' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Cree una contraseña de aplicación en el servidor y escríbala en Latchkey.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) no está: es otro producto o está desactivado.',
    },
    'LK-3113': {
      summary: (v = {}) => 'El servidor no ofrece esta forma de iniciar sesión' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sesión de otra forma.',
      helpdesk: 'Qué formas hay depende del servidor y, para algunas, de la directiva de este equipo.',
    },
    'LK-3114': {
      summary: (v = {}) => 'Puede que haya en el servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' una contraseña de aplicación' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' que Latchkey no llegó a recibir.',
      userAction: (v = {}) => 'Búsquela allí y, si la encuentra, elimínela' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'El servidor muestra una contraseña de aplicación una sola vez, y en ese momento Latchkey se detuvo o perdió la conexión. No la tiene nadie, y ningún programa puede verla allí: solo el usuario, con su sesión en el navegador.',
    },
    'LK-3115': {
      summary: (v = {}) => 'El servidor no deja que las aplicaciones creen contraseñas de aplicación' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Créela usted en la página web del servidor: Latchkey le guía en cada paso y recoge la contraseña de aplicación.',
      helpdesk: (v = {}) => 'La API de contraseñas de aplicación está cerrada o no existe allí' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. La página no la necesita; una directiva puede ponerla como primera opción (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'El nivel superior de este servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' solo contiene carpetas; no se puede guardar nada junto a ellas.' + (given(v.folders) ? ' Son: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Elija la carpeta que debe mostrar la unidad.',
      helpdesk: (v = {}) => 'Espacios, bibliotecas o recursos compartidos: elija uno con --folder' + (given(v.folder) ? ' (por ejemplo, --folder ' + text(v.folder) + ')' : '') + ', o --folder / para todos, sin lugar para archivos propios.',
    },
    'LK-3119': {
      summary: (v = {}) => 'Ya hay una carpeta con este nombre' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Abra esa o elija otro nombre.',
      helpdesk: 'La carpeta superior ya muestra una con este nombre, o el servidor respondió 405 a MKCOL. Algunos servidores no distinguen mayúsculas y minúsculas.',
    },
    'LK-3120': {
      summary: (v = {}) => 'El servidor no le deja crear una carpeta aquí' + (given(v.folder) ? ' (“' + text(v.folder) + '”)' : '') + '.',
      userAction: 'Créela en otra carpeta o use una que ya exista.',
      helpdesk: (v = {}) => 'El servidor rechazó MKCOL' + (given(v.status) ? ' con el estado ' + text(v.status) : '') + (given(v.host) ? ' en ' + text(v.host) : '') + ': derechos del usuario, una raíz que solo muestra espacios o bibliotecas, o un servidor de solo lectura.',
    },
    'LK-3121': {
      summary: (v = {}) => 'Una carpeta no puede tener este nombre' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Elija un nombre sin / ni \\, y sin espacios al principio ni al final.',
      helpdesk: 'El nombre debe ser una sola parte de una dirección: sin barra ni barra invertida, sin salto de línea, ni “.” ni “..”, y con 255 caracteres como máximo.',
    },
    'LK-3122': {
      summary: (v = {}) => 'Latchkey no puede gestionar las contraseñas de aplicación de otros usuarios en este servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Use la página del servidor: están en los ajustes de seguridad del usuario' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey no conoce ningún modo para este tipo de servidor, allí no existen las llamadas, o el servidor respondió por otra cuenta que la indicada. En ese caso no se muestra ni se elimina nada.',
    },
    'LK-3118': {
      summary: (v = {}) => 'El servidor no acepta la contraseña de aplicación que acaba de crear' + (given(v.label) ? ' para “' + text(v.label) + '”' : '') + '. Ninguna unidad ha funcionado aún con ella.',
      userAction: 'Inténtelo de nuevo en unos minutos: algunos servidores tardan ese tiempo. Si se rechaza otra vez, avise al soporte técnico.',
      helpdesk: 'WebDAV responde 401 a una contraseña de aplicación que el servidor acaba de crear. Tarda en surtir efecto, se ha revocado entretanto, no se permite para WebDAV, o WebDAV busca las cuentas en otro lugar.',
    },
    'LK-4001': {
      summary: 'Este equipo no tiene un llavero donde Latchkey pueda guardar la contraseña de aplicación.',
      userAction: 'Inicie sesión primero en el escritorio. Si no sirve, pida al soporte técnico que instale un llavero.',
      helpdesk: (v = {}) => 'No hay Secret Service en el bus de sesión' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : '') + ' Debe ejecutarse en la sesión del usuario (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'Su llavero está bloqueado.',
      userAction: 'Desbloquéelo (la aplicación se llama Contraseñas y claves) e inténtelo de nuevo.',
      helpdesk: 'La colección predeterminada está bloqueada. Se abre al iniciar sesión cuando su contraseña es la misma que la del usuario; tras restablecer la contraseña, no.',
    },
    'LK-4003': {
      summary: 'Su llavero se niega a guardar la contraseña de aplicación.',
      userAction: 'Reinicie el equipo e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'El llavero respondió con un error' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; está en el registro de este equipo. En Linux, compruebe los permisos y el espacio libre de la carpeta del llavero.',
    },
    'LK-4004': {
      summary: (v = {}) => 'Su llavero no respondió' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + '.',
      userAction: 'Busque una ventana que pida la contraseña del llavero, respóndala e inténtelo de nuevo.',
      helpdesk: 'El llavero está bloqueado o espera a una persona. Reinicie la sesión del usuario.',
    },
    'LK-4005': {
      summary: (v = {}) => 'La contraseña de aplicación ya no está en su llavero' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Renueve la contraseña de aplicación: iniciará sesión otra vez y se creará una nueva.',
      helpdesk: 'El elemento se eliminó, o el llavero se sustituyó por uno nuevo. Al renovar se crea una contraseña de aplicación nueva y se revoca la perdida.',
    },
    'LK-4006': {
      summary: (v = {}) => 'La contraseña de aplicación de su llavero se creó para un servidor o una cuenta' + (given(v.login) ? (given(v.host) ? ' (' + text(v.login) + ' en ' + text(v.host) + ')' : '') : '') + ' que no son los que ahora indica la lista de Latchkey. No se ha enviado a ninguna parte.',
      userAction: 'Quite esta unidad o aplicación en Latchkey y configúrela de nuevo. Si usted no ha cambiado nada, avise al soporte técnico.',
      helpdesk: (v = {}) => 'El archivo con las conexiones, o el diario que está a su lado, lo cambió alguien a mano u otro programa: el servidor, la cuenta o el archivo de certificado no coinciden con lo guardado junto al secreto' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Averigüe quién lo cambió. Al quitarla no se envía ninguna petición; la contraseña de aplicación debe eliminarse a mano en el servidor.',
    },
    'LK-4007': {
      summary: 'Su llavero preguntó si Latchkey puede hacer esto, y la respuesta fue no.',
      userAction: 'Inténtelo de nuevo y permítalo en la ventana que muestra su llavero.',
      helpdesk: 'La pregunta de Secret Service se descartó: alguien la cerró o el escritorio no pudo mostrarla. En KeePassXC, los ajustes de Secret Service Integration dicen cuándo pregunta.',
    },
    'LK-4008': {
      summary: 'Su llavero quiere preguntarle algo antes, pero Latchkey trabajaba en segundo plano.',
      userAction: 'Hágalo usted en Latchkey (conectar, renovar o quitar) y responda a la pregunta de su llavero.',
      helpdesk: 'Secret Service responde con una pregunta, y Latchkey solo la muestra cuando alguien la espera. KeePassXC no pregunta nada sin “Confirm when clients access or delete entries” (Settings, Secret Service Integration).',
    },
    'LK-5001': {
      summary: 'A este equipo le falta lo que necesita para mostrar una unidad de red.',
      userAction: (v = {}) => 'Pida al soporte técnico que instale lo que falta' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'No se puede usar ni gvfs ni rclone.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'Falta la parte de su escritorio que muestra las unidades de red en Archivos.',
      userAction: (v = {}) => 'Pida al soporte técnico que la instale' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Se necesita gvfs con su backend WebDAV y un bus de sesión' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'Este equipo no le deja mostrar una unidad de red como carpeta.',
      userAction: 'Avise al soporte técnico.',
      helpdesk: (v = {}) => 'FUSE: /dev/fuse falta o está cerrado' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; debería tener el modo 0666.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'Falta el programa rclone.',
      userAction: 'Pida al soporte técnico que lo instale o que conecte sus unidades de otra forma.',
      helpdesk: (v = {}) => 'rclone no está en la ruta de búsqueda' + (given(v.packages) ? '; instale: ' + text(v.packages) : '') + '. gvfs es la otra forma de conectar unidades.',
    },
    'LK-5005': {
      summary: (v = {}) => 'No se pudo conectar la unidad' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Inténtelo de nuevo. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'La herramienta de montaje falló' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; su mensaje está en el registro de este equipo.',
    },
    'LK-5006': {
      summary: (v = {}) => 'El servidor ya no acepta la contraseña de aplicación de esta unidad' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.' + (given(v.programs) ? ' Había archivos abiertos en ' + text(v.programs) + '.' : ''),
      userAction: 'Renueve la contraseña de aplicación: iniciará sesión otra vez y la unidad volverá a funcionar.',
      helpdesk: 'Se eliminó o ha caducado en el servidor. Latchkey no volverá a usarla, para que nadie quede bloqueado.',
    },
    'LK-5007': {
      summary: (v = {}) => 'Conectar la unidad ha tardado demasiado' + (given(v.seconds) ? ' (más de ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Inténtelo de nuevo cuando la red vaya mejor. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'La herramienta de montaje no terminó' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + ': un servidor que no responde o un cortafuegos que descarta paquetes.',
    },
    'LK-5008': {
      summary: 'La unidad está conectada, pero los archivos que se guardan en ella no llegan al servidor.',
      userAction: 'No guarde archivos aquí todavía. Inténtelo de nuevo; si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'El montaje aceptó el archivo de prueba, pero no está en el servidor' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + ': derechos, cuota, un filtro o un bloqueo.',
    },
    'LK-5009': {
      summary: 'Lo que devuelve la unidad no es lo que se guardó en ella.',
      userAction: 'No guarde archivos aquí y avise al soporte técnico.',
      helpdesk: 'El archivo de prueba es distinto en el servidor: un proxy o un antivirus que cambia el contenido, o una caché intermedia.',
    },
    'LK-5010': {
      summary: 'No queda espacio en el servidor.',
      userAction: 'Elimine archivos que ya no necesite o pida más espacio; después inténtelo de nuevo.',
      helpdesk: 'La cuota del usuario o del servidor está agotada (507).',
    },
    'LK-5011': {
      summary: 'Puede abrir los archivos de esta unidad, pero no cambiarlos.',
      userAction: 'Si necesita cambiarlos, pregunte al soporte técnico.',
      helpdesk: 'El servidor rechaza los cambios: derechos del usuario, un servidor de solo lectura o más usuarios de los que permite la licencia.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Hay otra cosa donde debería ir la unidad' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Muévala o cámbiele el nombre, o elija otro nombre para la unidad.',
      helpdesk: (v = {}) => 'Un archivo, una carpeta o un montaje estorba' + (given(v.path) ? ': ' + text(v.path) : '') + '. Latchkey nunca sobrescribe nada que no haya creado.',
    },
    'LK-5014': {
      summary: (v = {}) => 'Latchkey no puede conectar esta unidad en este sistema operativo' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Use un equipo con Linux, macOS o Windows.',
      helpdesk: (v = {}) => 'Las unidades se conectan en Linux (gvfs, rclone), Windows (WebClient, rclone con WinFsp) y macOS (NetFS). Este sistema no es ninguno de ellos' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', o la unidad se configuró en otro distinto.',
    },
    'LK-5015': {
      summary: 'La unidad está conectada, pero no se pudo iniciar el gestor de archivos.',
      userAction: (v = {}) => 'Abra la carpeta en su gestor de archivos' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      helpdesk: 'No hay ningún programa asignado para abrir carpetas (xdg-open; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'La unidad funciona, pero no se pudo añadir donde usted la buscaría' + (given(v.path) ? ': no se puede cambiar ' + text(v.path) : '') + '.',
      userAction: 'Ábrala desde Latchkey o desde su carpeta.',
      helpdesk: (v = {}) => 'No se pueden escribir los marcadores de Archivos o la carpeta de enlaces' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. La unidad no los necesita.',
    },
    'LK-5017': {
      summary: (v = {}) => 'El programa que conecta la unidad' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' falló al recibir una respuesta del servidor.',
      userAction: 'Pida al soporte técnico que instale rclone: con él se puede conectar la unidad.',
      helpdesk: 'gvfs 1.50 falla con servidores que responden a un PROPFIND de la carpeta superior con un 405 fragmentado (chunked), como hace Nextcloud detrás de nginx o Apache. Instale rclone o un gvfs más nuevo.',
    },
    'LK-5018': {
      summary: (v = {}) => 'La unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' se conectó, pero no muestra los archivos del servidor.',
      userAction: 'Avise al soporte técnico. Sus archivos del servidor no se han tocado.',
      helpdesk: (v = {}) => 'El servidor muestra la carpeta con esta contraseña de aplicación; el montaje' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' no' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Una contraseña guardada por Archivos para este servidor, un proxy para la herramienta de montaje o un servidor que le responde de otra forma.',
    },
    'LK-5019': {
      summary: (v = {}) => 'La unidad funciona. No se pudo eliminar de ella un pequeño archivo de prueba' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Puede eliminarlo o dejarlo.',
      helpdesk: 'El servidor deja que esta cuenta cree archivos, pero no que los elimine.',
    },
    'LK-5020': {
      summary: (v = {}) => 'La unidad está conectada de una forma distinta a la habitual' + (given(v.name) ? ', con ' + text(v.name) : '') + ', porque la primera no funcionó con este servidor.',
      userAction: 'No hay nada que hacer.',
      helpdesk: (v = {}) => 'La primera herramienta de montaje falló' + (given(v.reason) ? ': ' + text(v.reason) : '') + '. Una elección explícita (--mapper, el ajuste) se respeta.',
    },
    'LK-5021': {
      summary: 'El servidor no acepta ahora mismo cambios en los archivos de esta unidad. Puede abrirlos.',
      userAction: 'Inténtelo de nuevo dentro de un rato.',
      helpdesk: 'El servidor rechazó por ahora el archivo de prueba: un bloqueo (423), un límite de frecuencia (429), mantenimiento o un fallo suyo (5xx).',
    },
    'LK-5022': {
      summary: 'No puede guardar archivos en el nivel superior de esta unidad: solo contiene carpetas. Trabaje dentro de una de ellas.',
      userAction: 'Abra una carpeta y trabaje en ella.',
      helpdesk: 'La raíz muestra bibliotecas o espacios y no admite archivos. Para usar uno de ellos como unidad: --folder NOMBRE.',
    },
    'LK-5101': {
      summary: (v = {}) => 'No se pudo iniciar la parte de Latchkey que sirve sus unidades' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Inicie Latchkey de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: 'Su proceso (latchkey gateway-holder) terminó antes de responder. El registro de Latchkey dice por qué; puede que lo haya detenido un programa que solo permite procesos conocidos.',
    },
    'LK-5102': {
      summary: 'La parte de Latchkey que sirve sus unidades no responde.',
      userAction: 'Espere un momento e inténtelo de nuevo. Si sigue ocurriendo, cierre la sesión de este equipo y vuelva a iniciarla.',
      helpdesk: (v = {}) => 'Su proceso (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') está en marcha, pero detenido u ocupado. Reanúdelo (kill -CONT) o termínelo: Latchkey lo inicia de nuevo en el mismo puerto.',
    },
    'LK-5103': {
      summary: (v = {}) => 'Otra versión de Latchkey está sirviendo sus unidades' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ', y esta no puede comunicarse con ella.',
      userAction: 'Cierre todos los Latchkey; después cierre la sesión de este equipo y vuelva a iniciarla.',
      helpdesk: 'Tras una actualización, la versión nueva toma el relevo por sí sola. Dos instalaciones de versiones distintas no pueden servir a la misma persona: quite una de ellas.',
    },
    'LK-5104': {
      summary: (v = {}) => 'Otro programa' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' de ' + text(v.user) : '') + ' ha ocupado el puerto de las unidades de Latchkey' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + '. Latchkey usa otro.',
      userAction: 'No hay nada que hacer: sus unidades se vuelven a conectar solas.',
      helpdesk: 'Los puertos a partir del 49152 no son de nadie. Lo que apuntaba al anterior se desconecta primero, para que no se envíe nada a ese programa. Si ocurre siempre, averigüe cuál es.',
    },
    'LK-5105': {
      summary: 'En este equipo no hay ningún puerto libre para las unidades de Latchkey.',
      userAction: 'Reinicie este equipo e inicie Latchkey de nuevo.',
      helpdesk: (v = {}) => 'Ninguno de los muchos intentos entre 49152 y 65535 en 127.0.0.1 funcionó' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Compruebe qué escucha allí: ss -ltn.',
    },
    'LK-5106': {
      summary: 'Los programas de Latchkey no pueden comunicarse entre sí en este equipo.',
      userAction: 'Avise al soporte técnico: la ubicación de los archivos de su sesión no lo permite.',
      helpdesk: (v = {}) => 'No se puede crear o abrir el socket' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Debe estar en XDG_RUNTIME_DIR, una ruta corta en un sistema de archivos local.',
    },
    'LK-5107': {
      summary: 'La parte de Latchkey que sirve sus unidades se cierra una y otra vez. Latchkey la reinicia cada vez.',
      userAction: 'Espere un momento. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Ha terminado ' + (given(v.count) ? text(v.count) : 'varias') + ' veces' + (given(v.reason) ? ' (última: ' + text(v.reason) + ')' : '') + '. El registro de Latchkey tiene cada una; si falta memoria, se ve como SIGKILL o SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Aún se están guardando archivos en la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', así que no se ha renovado su contraseña de aplicación.',
      userAction: 'Espere a que se guarden e inténtelo de nuevo. La unidad sigue funcionando como está.',
      helpdesk: 'Un programa está subiendo algo grande. Con la contraseña de aplicación anterior, el servidor rechazaría el resto.',
    },
    'LK-5201': {
      summary: (v = {}) => 'Ya no hay ninguna copia' + (given(v.name) ? ' de “' + text(v.name) + '”' : '') + '.',
      userAction: 'Si el programa aún tiene el archivo abierto, guárdelo allí otra vez.',
      helpdesk: 'Las copias solo están en memoria, hasta unos pocos megabytes. Una más nueva ocupó su lugar, el archivo se guardó bien después o se reinició la parte que sirve las unidades.',
    },
    'LK-5202': {
      summary: (v = {}) => 'Ya hay algo con ese nombre' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Elija otro nombre u otra carpeta.',
      helpdesk: 'Una copia nunca sustituye a un archivo, aunque el cuadro de diálogo del sistema lo ofrezca.',
    },
    'LK-5203': {
      summary: (v = {}) => 'Esta carpeta está en la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', donde la copia también podría perderse.',
      userAction: 'Elija una carpeta de este equipo.',
      helpdesk: 'Las herramientas de montaje dan un archivo por guardado antes de que el servidor lo tenga: en una unidad, nadie podría saber si la copia llegó.',
    },
    'LK-5204': {
      summary: (v = {}) => 'No queda espacio para la copia' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Elija otra carpeta o libere espacio en ella. Latchkey aún tiene la copia.',
      helpdesk: (v = {}) => 'Compruebe el espacio libre y la cuota del disco' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'La copia no se puede guardar ahí' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Elija una carpeta donde tenga permiso para guardar. Latchkey aún tiene la copia.',
      helpdesk: (v = {}) => 'Compruebe que la carpeta existe, sus permisos y si su disco es de solo lectura o si responde' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'Windows no conecta la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ': acceso denegado.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Error 5 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': el redirector (MRxDAV) o un programa de seguridad lo rechaza. El servicio de Latchkey deja entrar a sus unidades sin contraseña; busque reglas sobre WebDAV en la dirección de bucle local.',
    },
    'LK-5302': {
      summary: (v = {}) => 'Windows no encuentra la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' en este equipo.',
      userAction: 'Inténtelo de nuevo dentro de un minuto. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'Error 53 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient se detuvo al conectar, o algo bloquea las conexiones a 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'Windows no entendió la respuesta de la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Error 58 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': algo entre WebClient y Latchkey cambia las respuestas en 127.0.0.1, por ejemplo el filtro de un programa de seguridad.',
    },
    'LK-5304': {
      summary: (v = {}) => 'La conexión con la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' se cortó.',
      userAction: 'Inténtelo de nuevo. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'Error 59 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': el servicio de Latchkey terminó entretanto, o se preguntó a un proxy por 127.0.0.1. Consulte latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'Se perdió la conexión con la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Inténtelo de nuevo. No tendrá que volver a iniciar sesión.',
      helpdesk: (v = {}) => 'Error 64 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': se cerró la conexión en 127.0.0.1. Compruebe si la corta un programa de seguridad.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Windows cree que la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' es algo que no puede conectar.',
      userAction: 'Espere un minuto e inténtelo de nuevo: es el tiempo que Windows recuerda un intento fallido.',
      helpdesk: (v = {}) => 'Error 67 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient está detenido, se preguntó antes a otro proveedor de red, o tiene 127.0.0.1 en su lista de servidores sin WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'La letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' prevista para la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' acaba de quedar ocupada.',
      userAction: 'Inténtelo de nuevo: Latchkey usará otra letra.',
      helpdesk: 'Error 85 de Windows: otro programa asignó algo allí en el mismo momento. Latchkey no lo toca.',
    },
    'LK-5308': {
      summary: (v = {}) => 'Windows dice que la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' necesita una contraseña.',
      userAction: 'Inténtelo de nuevo. No escriba una contraseña en ningún sitio: Latchkey no la necesita para esto.',
      helpdesk: (v = {}) => 'Error 86 o 1326 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': el servicio de Latchkey no pide contraseña a WebClient, así que en 127.0.0.1 responde otra cosa. Consulte en latchkey doctor su puerto.',
    },
    'LK-5309': {
      summary: (v = {}) => 'Windows quiere que abra una página web antes de conectar la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Avise al soporte técnico: hay algo entre Windows y Latchkey.',
      helpdesk: (v = {}) => 'Error 224 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': un proxy o una página de inicio de sesión respondió en lugar de 127.0.0.1. Excluya 127.0.0.1 del proxy.',
    },
    'LK-5310': {
      summary: (v = {}) => 'Windows no conoce la letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' para la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Inténtelo de nuevo, o pregunte al soporte técnico qué letras se pueden usar.',
      helpdesk: 'Error 1200 de Windows. Compruebe la directiva driveLetters y las directivas que ocultan o restringen unidades.',
    },
    'LK-5311': {
      summary: (v = {}) => 'Windows recuerda otra conexión para la letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '.',
      userAction: 'Quite la unidad de red antigua en el Explorador (clic derecho, Desconectar) e inténtelo de nuevo.',
      helpdesk: 'Error 1202 de Windows: HKCU\\Network tiene la letra. Latchkey no usa las letras que aparecen ahí, así que se añadió entretanto.',
    },
    'LK-5312': {
      summary: 'A este Windows le falta la parte que conecta unidades WebDAV.',
      userAction: 'Pida al soporte técnico que la instale.',
      helpdesk: (v = {}) => 'Error 1203 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': ningún proveedor de red acepta el nombre. WebClient falta en HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order o, en un servidor, no está instalada la característica WebDAV Redirector.',
    },
    'LK-5313': {
      summary: (v = {}) => 'Un componente de red de Windows rechazó la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' por un motivo propio.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Error 1208 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Puede que el proveedor que respondió no sea WebClient; compruebe el orden de los proveedores de red.',
    },
    'LK-5314': {
      summary: 'Windows ya está conectado al mismo lugar como otra persona.',
      userAction: 'Cierre la sesión de Windows y vuelva a iniciarla; después inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Error 1219 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': otro programa se conectó a 127.0.0.1, al puerto de Latchkey, con un nombre de usuario. Latchkey no da ninguno; net use muestra cuál.',
    },
    'LK-5315': {
      summary: 'Windows no tiene ninguna red con la que conectar unidades.',
      userAction: 'Reinicie este equipo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: 'Error 1222 de Windows: no hay ningún proveedor de red cargado. Compruebe los servicios Workstation y WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'Windows intentó conectar la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' sin el permiso que necesita.',
      userAction: 'Vuelva a conectar la unidad en Latchkey.',
      helpdesk: (v = {}) => 'Error 1244 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': una petición llegó a algo que pide un inicio de sesión. Las unidades de Latchkey no lo necesitan; compruebe si un proxy responde por 127.0.0.1.',
    },
    'LK-5317': {
      summary: 'En este tipo de sesión no se pueden conectar unidades.',
      userAction: 'Inicie sesión en Windows en el propio equipo o por Escritorio remoto e inicie allí Latchkey.',
      helpdesk: 'Error 1312 de Windows: no hay una sesión interactiva, como ocurre por SSH o en un servicio.',
    },
    'LK-5318': {
      summary: (v = {}) => 'Windows no pudo verificar con qué se comunica para la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Error 1397 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': se intentó Kerberos o NTLM donde no se pide ninguno; compruebe las directivas que lo imponen.',
    },
    'LK-5319': {
      summary: (v = {}) => 'Windows no puede acceder a la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Error 1920 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': al redirector se le denegó el acceso con su cuenta (LocalService). Compruebe las reglas de los programas de seguridad.',
    },
    'LK-5320': {
      summary: (v = {}) => 'Windows rechaza el nombre de usuario de la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Cierre la sesión de Windows y vuelva a iniciarla; después inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Error 2202 de Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': otro programa ya se ha conectado al mismo lugar con un nombre de usuario. Latchkey no da ninguno; consulte net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Aún hay programas con archivos abiertos en la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', así que sigue conectada.' + (given(v.programs) ? ' Son: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Guarde y cierre todo lo que haya en ella' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ' e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Error 2401 de Windows. Latchkey solo lo fuerza cuando una persona lo pide (la pregunta en la ventana y en el terminal, --force), porque los cambios sin guardar se pierden.' + (given(v.programs) ? '' : ' Windows no nombra ningún programa, como suele ocurrir con una unidad de red: el Monitor de recursos muestra cuál tiene identificadores allí.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'Un programa o una ventana del Explorador aún usa la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', así que sigue conectada.' + (given(v.programs) ? ' Programas con archivos abiertos: ' + text(v.programs) + '.' : ''),
      userAction: 'Cierre las ventanas y los programas que la muestran e inténtelo de nuevo.',
      helpdesk: 'Error 2404 de Windows: la unidad es la carpeta actual de alguien. Latchkey solo lo fuerza cuando una persona lo pide (la pregunta en la ventana y en el terminal, --force).',
    },
    'LK-5323': {
      summary: 'Un archivo es más grande de lo que Windows acepta de una unidad WebDAV.',
      userAction: 'Ábralo en la página web del servidor, o pida al soporte técnico que suba el límite.',
      helpdesk: 'Error 223 de Windows: supera FileSizeLimitInBytes en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, ffffffff como máximo); después reinicie WebClient.',
    },
    'LK-5324': {
      summary: (v = {}) => 'Windows no pudo conectar o desconectar la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, dé el número al soporte técnico.',
      helpdesk: (v = {}) => 'Windows devolvió un error para el que Latchkey no tiene texto' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. El comando net helpmsg lo explica.',
    },
    'LK-5325': {
      summary: (v = {}) => 'Windows no responde cuando se le pregunta por las unidades' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, reinicie este equipo.',
      helpdesk: (v = {}) => 'Una llamada a las funciones de red de Windows no volvió' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ': a menudo por otra unidad de red cuyo servidor ya no está. net use las muestra todas.',
    },
    'LK-5330': {
      summary: 'A este Windows le falta el servicio que conecta unidades WebDAV (WebClient).',
      userAction: 'Pida al soporte técnico que lo instale.',
      helpdesk: 'El servicio WebClient no está. En Windows Server, instale la característica WebDAV Redirector y reinicie.',
    },
    'LK-5331': {
      summary: 'Su organización ha desactivado el servicio que conecta unidades WebDAV (WebClient).',
      userAction: 'Pregunte al soporte técnico si puede usarlo en este equipo.',
      helpdesk: 'El tipo de inicio de WebClient es Deshabilitado, a menudo a propósito, contra ataques de retransmisión. Latchkey lo necesita en Manual: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'El servicio que conecta unidades WebDAV (WebClient) está detenido, y aquí solo puede iniciarlo un administrador.',
      userAction: 'Pida al soporte técnico que lo inicie. Mientras tanto, puede que se inicie al abrir en el Explorador la dirección web de una unidad.',
      helpdesk: (v = {}) => 'Falta el desencadenador de inicio de WebClient (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo), y StartService se rechazó' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Restaure el desencadenador o ponga el servicio en Automático.',
    },
    'LK-5333': {
      summary: 'El servicio que conecta unidades WebDAV (WebClient) no se inicia.',
      userAction: 'Reinicie este equipo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'WebClient se inició, pero no llegó a funcionar' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + '. El registro de eventos del sistema dice por qué.',
    },
    'LK-5334': {
      summary: 'Latchkey no puede saber si el servicio que conecta unidades WebDAV (WebClient) está en marcha.',
      userAction: 'Inténtelo de nuevo. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: 'El administrador de control de servicios no deja que este usuario consulte WebClient, o no responde. Compruebe los permisos del servicio (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'Latchkey se inició como administrador, así que sus otros programas no verían sus unidades.',
      userAction: 'Cierre Latchkey e inícielo de la forma normal.',
      helpdesk: 'Las letras pertenecen a una sesión, y un programa con privilegios elevados tiene otra distinta de la del escritorio. No ejecute Latchkey con privilegios elevados.',
    },
    'LK-5341': {
      summary: (v = {}) => 'No hay ninguna letra de unidad libre' + (given(v.label) ? ' para “' + text(v.label) + '”' : '') + '.',
      userAction: 'Desconecte una unidad de red que no necesite e inténtelo de nuevo.',
      helpdesk: 'Todas las letras que se pueden usar están ocupadas o recordadas (HKCU\\Network). A, B y C no se usan nunca; la directiva driveLetters puede reducirlas aún más.',
    },
    'LK-5343': {
      summary: (v = {}) => 'La unidad no puede tener la letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ': está ocupada o su departamento de TI no la permite.',
      userAction: 'Elija otra letra.',
      helpdesk: 'La letra está en uso (GetLogicalDrives), recordada para otra conexión (HKCU\\Network) o no está entre las de la directiva driveLetters. La unidad conserva su letra anterior.',
    },
    'LK-5344': {
      summary: (v = {}) => 'La unidad' + (given(v.label) ? ' «' + text(v.label) + '»' : '') + ' funciona, pero con otra letra' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ': la que eligió' + (given(v.wish) ? ' (' + text(v.wish) + ':)' : '') + ' se ocupó mientras tanto.',
      userAction: 'Puede quedarse con esta letra. Para volver a intentarlo, cierre antes todo lo que esté abierto en la unidad.',
      helpdesk: 'Otro programa ocupó la letra mientras Latchkey conectaba la unidad. No se pudo desconectar de su nueva letra, normalmente porque ya la usan otros programas, así que se queda en ella.',
    },
    'LK-5342': {
      summary: (v = {}) => 'Windows no puede usar el nombre de la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Dé a la unidad un nombre más corto, sin caracteres especiales.',
      helpdesk: 'La ruta de red de una unidad tiene 259 caracteres como máximo, y ningún nombre en ella puede contener un carácter que Windows prohíbe en los nombres de archivo, ni terminar en punto o espacio.',
    },
    'LK-5350': {
      summary: (v = {}) => 'Windows no abre archivos de más de' + (given(v.value) ? ' ' + text(v.value) + ' MB' : ' su límite') + ' en una unidad de red de este tipo.',
      userAction: 'Puede abrir archivos más grandes en la página web del servidor. El soporte técnico puede subir el límite.',
      helpdesk: 'Ponga FileSizeLimitInBytes en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters a ffffffff (DWORD, 4 GB, lo máximo que hay) y reinicie WebClient.',
    },
    'LK-5351': {
      summary: 'Las carpetas con varios miles de archivos pueden verse vacías en una unidad de red de este tipo.',
      userAction: 'Vea esas carpetas en la página web del servidor. El soporte técnico puede subir el límite.',
      helpdesk: (v = {}) => 'Ponga FileAttributesLimitInBytes en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters a 10000000 (DWORD, decimal) o más' + (given(v.value) ? '; ahora está en ' + text(v.value) + ' MB' : '') + ' y reinicie WebClient.',
    },
    'LK-5352': {
      summary: (v = {}) => 'Windows abandona una unidad antes de lo normal' + (given(v.value) ? ' (tras ' + wait(v.value) + ')' : '') + '.',
      userAction: 'Si la unidad falla a menudo en una red lenta, avise al soporte técnico.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'Un límite de tiempo de WebClient') + ' en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters está por debajo de su valor habitual; quítelo y reinicie WebClient.',
    },
    'LK-5353': {
      summary: (v = {}) => 'Cuando Windows no encuentra una unidad, tarda mucho en volver a intentarlo' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'Si una unidad no se puede conectar, espere ese tiempo antes de intentarlo de nuevo.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters está por encima de sus 60 segundos habituales; quítelo y reinicie WebClient.',
    },
    'LK-5354': {
      summary: 'Windows no bloquea archivos en las unidades de red de este tipo: dos personas pueden sobrescribir los cambios de la otra.',
      userAction: 'Acuerde con los demás quién trabaja en un archivo. El soporte técnico puede activar el bloqueo.',
      helpdesk: 'SupportLocking en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters es 0; póngalo a 1 o quítelo, y reinicie WebClient.',
    },
    'LK-5355': {
      summary: (v = {}) => 'Guardar un archivo en la unidad se corta ' + (given(v.value) ? plural(v.value, 0, { 'one': () => 'al cabo de ' + number(v.value) + ' minuto', 'many': () => 'a los ' + number(v.value) + ' de minutos', 'other': () => 'a los ' + number(v.value) + ' minutos' }) : 'a la media hora') + '.',
      userAction: 'Suba los archivos muy grandes en la página web del servidor.',
      helpdesk: 'Ponga FsCtlRequestTimeoutInSec en HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters a 3600 (DWORD, decimal) o más y reinicie el equipo.',
    },
    'LK-5356': {
      summary: 'Windows puede buscar un proxy cada vez que abre por primera vez una unidad, y eso hace lentas las unidades.',
      userAction: 'Si las unidades tardan mucho en abrirse, avise al soporte técnico.',
      helpdesk: 'El ajuste “Detectar la configuración automáticamente”, un script o un proxy está activado, y 127.0.0.1 no está excluido. Añada 127.0.0.1 a las excepciones (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'Word, Excel y PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' pueden abrir archivos de la unidad por su dirección web y entonces avisarle o negarse.',
      userAction: 'Si ocurre, copie el archivo en este equipo, cámbielo y vuelva a copiarlo en la unidad. Los demás programas no se ven afectados.',
      helpdesk: (v = {}) => 'Están instaladas las aplicaciones de Microsoft 365' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. Las unidades de Latchkey no piden a Office que inicie sesión, así que el bloqueo de Basic de Microsoft no les afecta; cómo trata Office http://127.0.0.1 depende de sus directivas de seguridad.',
    },
    'LK-5359': {
      summary: 'Muchos programas no pueden abrir archivos cuya ruta tiene más de 260 caracteres, incluidas la letra de unidad y las carpetas.',
      userAction: 'Elija para la unidad una carpeta de un nivel inferior, o dé a las carpetas nombres más cortos.',
      helpdesk: 'LongPathsEnabled (HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem, directiva de grupo “Habilitar rutas de acceso largas de Win32”) no es 1. Con 1, los programas preparados para ello abren rutas más largas; el Explorador, no.',
    },
    'LK-5358': {
      summary: 'Windows trata los archivos de la unidad como si vinieran de Internet.',
      userAction: 'Puede que los programas le avisen antes de abrir un archivo. El archivo está bien.',
      helpdesk: 'La dirección 127.0.0.1 está en la zona Internet. Para ponerla en la zona de intranet, añádala por directiva: Lista de asignación de sitio a zona, file://127.0.0.1 y http://127.0.0.1 con el valor 1.',
    },
    'LK-5360': {
      summary: 'Las reglas de su equipo no dejan que ningún programa guarde contraseñas en el Administrador de credenciales.',
      userAction: 'Pida al soporte técnico que lo permita. No se ha creado nada en el servidor.',
      helpdesk: 'CredGetSessionTypes responde CRED_PERSIST_NONE: está activada la opción de seguridad “Acceso a redes: no permitir el almacenamiento de contraseñas y credenciales para la autenticación de la red”.',
    },
    'LK-5361': {
      summary: 'Latchkey se inició sin que usted tuviera una sesión abierta, así que no hay Administrador de credenciales.',
      userAction: 'Inicie sesión en Windows en el propio equipo o por Escritorio remoto e inicie allí Latchkey.',
      helpdesk: 'Error 1312 de Windows: los servicios, las tareas programadas sin contraseña, SSH y otros inicios de sesión por la red no tienen conjunto de credenciales.',
    },
    'LK-5362': {
      summary: 'Ha desactivado Latchkey en el Administrador de tareas, así que Windows no lo inicia.',
      userAction: 'Abra el Administrador de tareas, elija “Aplicaciones de arranque” y habilite Latchkey.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run tiene un primer byte impar para app.latchkey.desktop. Latchkey no cambia lo que una persona ha elegido ahí.',
    },
    'LK-5371': {
      summary: (v = {}) => 'Windows ya está conectado a ' + (given(v.host) ? text(v.host) : 'este servidor') + ' como otra persona, y allí solo permite un inicio de sesión.',
      userAction: 'Desconecte en el Explorador la otra unidad de red de este servidor e inténtelo de nuevo.',
      helpdesk: (v = {}) => 'Error ' + (given(v.number) ? text(v.number) : '1219') + ' de Windows: esta sesión tiene una conexión al servidor con otro nombre de usuario, y su segundo nombre (@SSL@443) también está ocupado. net use muestra cuál. Sin la directiva directDrive funciona cualquier número de cuentas.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'El servidor') + ' no dejó entrar a Windows' + (given(v.label) ? ' para la unidad “' + text(v.label) + '”' : '') + '.',
      userAction: 'Inténtelo más tarde, no varias veces. Si sigue ocurriendo, avise al soporte técnico.',
      helpdesk: (v = {}) => 'Error de Windows' + (given(v.number) ? ' ' + text(v.number) : '') + ', aunque el servidor aceptó la contraseña de aplicación del propio Latchkey: una regla para este cliente o dirección, o BasicAuthLevel en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. Puede que WebClient lo haya intentado más de una vez.',
    },
    'LK-5373': {
      summary: 'Windows está configurado para no enviar contraseñas a servidores WebDAV.',
      userAction: 'Avise al soporte técnico.',
      helpdesk: 'BasicAuthLevel en HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters es 0. La directiva directDrive necesita 1, el valor habitual (contraseñas solo sobre TLS); no ponga nunca 2. Sin directDrive, Latchkey no necesita este valor.',
    },
    'LK-5374': {
      summary: (v = {}) => 'Windows no pudo establecer una conexión segura con ' + (given(v.host) ? text(v.host) : 'el servidor') + ', aunque Latchkey sí puede.',
      userAction: 'Avise al soporte técnico. No es un problema de su contraseña.',
      helpdesk: (v = {}) => 'Error' + (given(v.number) ? ' ' + text(v.number) : '') + ' de Windows: Windows no confía en el certificado (una CA privada debe estar en el almacén de entidades raíz del equipo; el --ca de Latchkey no es el de Windows), o estorba el proxy de WinHTTP (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'Windows no pudo conectar la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' con ' + (given(v.host) ? text(v.host) : 'el servidor') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Espere un minuto e inténtelo de nuevo. Si sigue ocurriendo, dé el número al soporte técnico.',
      helpdesk: (v = {}) => 'WebClient fue directamente al servidor (directiva directDrive) y dio este error' + (given(v.number) ? ' (' + text(v.number) + '; net helpmsg lo explica)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Durante un minuto, también da 67 para un servidor que no encontró una vez.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Hay ' + number(v.count) + ' archivo guardado en la unidad', 'many': () => 'Hay ' + number(v.count) + ' de archivos guardados en la unidad', 'other': () => 'Hay ' + number(v.count) + ' archivos guardados en la unidad' }) : 'Hay archivos guardados en la unidad') + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' que aún no ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'ha', 'many': () => 'han', 'other': () => 'han' }) : 'han') + ' llegado al servidor, así que sigue conectada.',
      userAction: 'Espere a que todo se haya subido e inténtelo de nuevo. Si desconecta de todos modos, el resto espera en este equipo hasta que la unidad vuelva a conectarse.',
      helpdesk: 'Las unidades con rclone (WinFsp) suben en segundo plano. Lo que espera está en la carpeta de datos de Latchkey (not-uploaded) y continúa la próxima vez que se conecte esta unidad. status dice cuánto; los errores que muestra son rechazos del servidor.',
    },
    'LK-5382': {
      summary: 'rclone y WinFsp no están instalados los dos, así que no se pueden conectar unidades con ellos.',
      userAction: 'Deje que Latchkey elija cómo conectar, o pida al soporte técnico que instale ambos.',
      helpdesk: 'Necesita rclone.exe en una carpeta de PATH y el controlador WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), instalado por un administrador: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => number(v.count) + ' archivo o carpeta de la unidad', 'many': () => number(v.count) + ' de archivos o carpetas de la unidad', 'other': () => number(v.count) + ' archivos o carpetas de la unidad' }) : 'Archivos o carpetas de la unidad') + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' no se ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'puede', 'many': () => 'pueden', 'other': () => 'pueden' }) : 'pueden') + ' abrir aquí, porque Windows no permite esos nombres' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Cámbieles el nombre en la página web del servidor: sin < > : / | ? * ni barra invertida ni comillas, y sin punto ni espacio al final.',
      helpdesk: 'Solo se comprobó el nivel superior de la unidad; puede haber más en las carpetas. Tampoco se pueden abrir nombres como con, nul o com1.',
    },
    'LK-7032': {
      summary: 'Aquí no hay un portapapeles en el que se pueda copiar con seguridad una contraseña de aplicación.',
      userAction: 'Pida al soporte técnico otra forma de introducirla.',
      helpdesk: (v = {}) => 'Copiar una vez (hand-over) necesita el portapapeles propio de este equipo; en Linux, el de una sesión X11.' + (given(v.reason) ? ' Encontrado: ' + text(v.reason) + '.' : '') + ' Con Wayland y pantallas remotas no es posible.',
    },
    'LK-7001': {
      summary: (v = {}) => 'Una renovación anterior de la contraseña de aplicación aún no está terminada' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Renueve de nuevo la contraseña de aplicación: Latchkey termina primero lo que se interrumpió.',
      helpdesk: 'El estado muestra por qué está pendiente. La unidad funciona con una de las dos contraseñas de aplicación; la otra se revoca en la próxima renovación, o la próxima vez que Latchkey se inicie y pueda hacerlo.',
    },
    'LK-7010': {
      summary: (v = {}) => 'La contraseña de aplicación' + (given(v.label) ? ' de “' + text(v.label) + '”' : '') + ' caduca pronto.' + (given(v.count) ? ' ' + plural(v.count, 0, { 'one': () => 'Queda ' + number(v.count) + ' día.', 'many': () => 'Quedan ' + number(v.count) + ' de días.', 'other': () => 'Quedan ' + number(v.count) + ' días.' }) : ''),
      userAction: 'Renuévela antes de que caduque, o lo que la usa dejará de funcionar.',
      helpdesk: 'Los servidores hacen caducar las contraseñas de aplicación tras un tiempo fijado por el administrador.',
    },
    'LK-7011': {
      summary: (v = {}) => 'La contraseña de aplicación' + (given(v.label) ? ' de “' + text(v.label) + '”' : '') + ' ha caducado.' + (given(v.programs) ? ' Había archivos abiertos en ' + text(v.programs) + '.' : ''),
      userAction: 'Renuévela: iniciará sesión una vez y se creará una nueva.',
      helpdesk: 'Latchkey mantiene la unidad desconectada, porque su contraseña se rechazaría y toda la oficina quedaría bloqueada.',
    },
    'LK-7012': {
      summary: (v = {}) => 'El servidor funciona, pero en este momento no le da sus archivos' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Pregunte al soporte técnico si su cuenta está activa. Latchkey sigue intentándolo.',
      helpdesk: 'WebDAV responde 503 mientras el propio servidor no lo hace: la cuenta está desactivada, o solo WebDAV está parado.',
    },
    'LK-7013': {
      summary: (v = {}) => 'La unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' no responde.' + (given(v.programs) ? ' Tiene archivos abiertos en ' + text(v.programs) + '.' : ''),
      userAction: 'Guarde lo que pueda y cierre los archivos abiertos en ella: Latchkey la volverá a conectar.',
      helpdesk: 'El montaje está bloqueado mientras su servidor responde. No se desmonta mientras haya programas con archivos abiertos en él.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Otro programa ha montado algo donde debería estar la unidad' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Pida al soporte técnico que lo quite.',
      helpdesk: (v = {}) => 'Latchkey no lo toca porque no es suyo; desmóntelo a mano.' + (given(v.path) ? ' Compruebe ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'Este equipo no está conectado a ninguna red.',
      userAction: 'Latchkey continúa en cuanto haya red.',
      helpdesk: 'El sistema operativo indica que no hay conexión; no se ha enviado nada.',
    },
    'LK-7016': {
      summary: (v = {}) => 'Hay conectada una unidad' + (given(v.host) ? ' de ' + text(v.host) : '') + ' que Latchkey no conoce. Puede que use una contraseña de aplicación que está a punto de eliminar.',
      userAction: 'Desconéctela en su gestor de archivos y cierre lo que esté abierto en ella; después vuelva a eliminar.',
      helpdesk: (v = {}) => 'Una unidad montada con una contraseña de aplicación eliminada sigue probando contraseñas incorrectas por sí sola, y por eso los servidores bloquean a toda la oficina.' + (given(v.path) ? ' Compruebe ' + text(v.path) + '.' : ''),
    },
    'LK-6006': {
      summary: 'Su departamento de TI está retirando Latchkey de este equipo, así que no se puede configurar nada nuevo.',
      userAction: 'Pregunte al soporte técnico cómo acceder a sus archivos a partir de ahora.',
      helpdesk: (v = {}) => 'La directiva retire está activada' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Mientras lo esté, no se configura ni se renueva nada; “latchkey status” dice qué queda.',
    },
  },
};
