# Cuentas: la puerta de personajes, el inicio de sesión, la cuenta propia, el personal y los tokens.
personas-title = Elija quién quiere ser
personas-intro = Esta es una demostración con empresas y personas inventadas. Elija una persona y vea el programa con sus ojos. Puede cambiar en cualquier momento con el enlace de la parte superior de cada página.
personas-choose = Personas de la demostración
personas-none = La demostración aún no tiene personas. Todavía se está preparando; vuelva a cargar esta página en un momento.
personas-enter = Continuar como { $name }, { $role }
demo-clock-title = Adelantar el reloj
demo-clock-text = El reloj de la demostración marca { $clock }. Adelántelo para ver qué vence: un preaviso se agota, una revisión se retrasa, una visita empieza. Nunca retrocede. Usted sigue con la sesión abierta; las demás se cierran, como ocurriría pasado ese tiempo.
demo-clock-until = Día al que se adelanta
demo-clock-until-hint = El reloj marcará entonces las nueve de la mañana de ese día.
demo-clock-to = Ir a ese día
demo-clock-days = { $count ->
    [one] Un día más
   *[other] { $count } días más
 }
demo-clock-moved = El reloj se ha adelantado.
refusal-demo-clock = Indique un día entre { $next } y { $last }: el reloj solo avanza, y como máximo cinco años de una vez.
persona-new-officer = Dirige una empresa que aún no ha presentado su solicitud: comprueba si cumple los requisitos, solicita y firma el acuerdo.
persona-officer = Responde por una empresa certificada: firma el perfil de seguridad, invita a colegas y se conecta con socios.
persona-employee = Prepara las respuestas y las evidencias de la empresa, pero no puede firmar.
persona-consultant = Ayuda a una empresa con sus respuestas desde fuera y no firma nada.
persona-specialist = Revisa los perfiles criterio por criterio, planifica y realiza validaciones y da seguimiento a los hallazgos.
persona-supervisor = Dirige el equipo, asigna empresas y decide lo que otros han recomendado.
persona-vetting-officer = Verifica los antecedentes de las empresas y de sus personas, y lleva notas confidenciales.
persona-director = Ve cómo marcha el programa y decide sobre suspensiones y bajas.
persona-policy-officer = Escribe nuevas ediciones de los criterios, las abre a comentarios y ve qué significarían; otra persona las publica.
persona-policy-checker = La segunda persona responsable de la política: revisa la edición que escribió la primera y la publica o la devuelve.
persona-targeting-officer = Consulta los estados de los que dependen los envíos y lo que ha cambiado.
persona-auditor = Lee todo el registro y no cambia nada.
persona-administrator = Se ocupa de las cuentas del personal y de los tokens de la API.

# Inicio de sesión
account-email = Correo electrónico
account-name = Nombre
account-passphrase = Frase de contraseña
account-role = Función
sign-in-new = ¿Es nuevo aquí?
sign-in-demo = En la demostración no necesita cuenta.
sign-in-wrong = El correo electrónico o la frase de contraseña no son correctos.
sign-in-wait = { $count ->
    [one] Hubo demasiados intentos fallidos desde aquí. Espere un minuto o use un enlace por correo: «Frase de contraseña olvidada».
   *[other] Hubo demasiados intentos fallidos desde aquí. Espere { $count } minutos o use un enlace por correo: «Frase de contraseña olvidada».
 }
second-factor-title = Segundo factor
second-factor-intro = Su frase de contraseña es correcta. Ahora, el código que muestra su aplicación de autenticación.
second-factor-code = Código
second-factor-hint = Seis dígitos. Si no tiene su teléfono a mano, escriba uno de sus códigos de recuperación.
second-factor-wrong = Este código no es correcto o ya se usó. Espere el siguiente y escríbalo.
register-title = Registrarse
register-intro = Una cuenta por persona. Su empresa viene después, y sus colegas se unen a ella con cuentas propias.
register-email-hint = Enviamos un enlace a esta dirección. La cuenta empieza cuando usted lo sigue.
register-button = Registrarse
register-have = ¿Ya tiene una cuenta?
register-sent = Si esta dirección se puede registrar, un correo con un enlace va en camino. El enlace vale 24 horas. Si no llega, mire en el correo no deseado o regístrese otra vez.
register-confirm-title = Confirme su dirección
register-confirm = Un paso más y su cuenta empieza.
register-confirm-button = Confirmar e iniciar sesión
mail-sent-title = Revise su correo
mail-in-demo = La demostración no envía correo. Lo encuentra aquí:
link-spent-title = Este enlace ya no vale
link-spent = Un enlace se puede usar una sola vez y por tiempo limitado; este ya se usó o su plazo terminó. Pida uno nuevo en la página de inicio de sesión.
forgot-title = Frase de contraseña olvidada
forgot-intro = Díganos su dirección y le enviamos un enlace para elegir una nueva frase de contraseña.
forgot-button = Enviar el enlace
forgot-sent = Si hay una cuenta con esta dirección, un correo con un enlace va en camino. El enlace vale una hora.
new-passphrase-title = Elija una frase de contraseña
new-passphrase-for = Para la cuenta { $email }.
passphrase-title = Cambiar la frase de contraseña
passphrase-present = Su frase de contraseña actual
passphrase-new = Nueva frase de contraseña
passphrase-hint = { $count ->
   *[other] Al menos { $count } caracteres. Varias palabras que no van juntas son fáciles de recordar y difíciles de adivinar. Los espacios son bienvenidos; no se piden signos ni dígitos.
 }
passphrase-others = Todas sus demás sesiones terminan.
passphrase-none = ¿Nunca eligió una frase de contraseña o no la recuerda?
passphrase-wrong = Esta no es su frase de contraseña.
passphrase-saved = La nueva frase de contraseña está guardada. Todas las demás sesiones han terminado.
refusal-passphrase-short = Demasiado corta: al menos { $least } caracteres. Con un segundo factor bastan menos.
refusal-passphrase-long = Demasiado larga: como máximo { $most } caracteres.
refusal-passphrase-common = Esta frase de contraseña, o una muy parecida, está entre las primeras que probaría un extraño. Elija varias palabras que no vayan juntas.

# La cuenta propia
account-title = Su cuenta
account-passphrase-kept = Se guarda solo su huella; nadie puede leerla.
account-language = Idioma
account-language-label = Idioma de las páginas y del correo
account-language-saved = El idioma está guardado.
account-sessions = Sesiones
account-sessions-caption = Dónde tiene la sesión iniciada
account-sessions-end = Terminar todas las demás sesiones
account-session-end = Terminar
account-session-here = Esta sesión
account-session-ended = Terminada.
account-client = Navegador
account-client-unknown = desconocido
account-began = Inicio
account-used = Último uso
account-sign-ins = Últimos inicios de sesión
account-sign-ins-caption = Los diez últimos intentos de iniciar sesión con su cuenta
account-sign-ins-none = Aún no hay inicios de sesión.
account-sign-ins-strange = Si ve uno que no fue suyo, cambie su frase de contraseña y avise al servicio de ayuda.
account-when = Cuándo
account-way = Cómo
account-network = Red
account-result = Resultado
account-succeeded = correcto
account-failed = fallido
sign-in-way-passphrase = frase de contraseña
sign-in-way-second-factor = segundo factor
sign-in-way-recovery-code = código de recuperación
sign-in-way-mailed-link = enlace por correo
factor-title = Segundo factor
factor-is-on = Activado.
factor-is-off = Desactivado.
factor-codes-left = { $count ->
    [one] Queda un código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
 }
factor-staff = El personal necesita un segundo factor para abrir las páginas del programa.
factor-intro = Con un segundo factor, una frase de contraseña robada no abre nada por sí sola. Necesita una aplicación de autenticación en su teléfono u ordenador.
factor-on-intro = Al iniciar sesión se pide un código de su aplicación de autenticación.
factor-begin = Configurarlo
factor-again = Crear otra imagen
factor-qr = Imagen para su aplicación de autenticación
factor-step-scan = Escanee esta imagen con su aplicación de autenticación.
factor-step-type = O escriba en ella este secreto:
factor-step-code = Escriba el código que muestra la aplicación.
factor-code-hint = Seis dígitos
factor-enable = Activarlo
factor-remove = Desactivar el segundo factor
factor-remove-text = Sin segundo factor, su frase de contraseña debe tener al menos 15 caracteres.
factor-off = El segundo factor está desactivado.
factor-off-too-short = Su frase de contraseña es demasiado corta para bastar por sí sola. Elija antes una más larga y después desactive el segundo factor.
codes-title = Sus códigos de recuperación
codes-text = Cada uno de estos códigos le permite entrar una vez, en lugar de un código de su aplicación. Se muestran solo esta vez.
codes-keep = Imprímalos o anótelos y guárdelos aparte de su teléfono.
codes-new = Nuevos códigos de recuperación
codes-new-text = Los códigos nuevos sustituyen a los anteriores.
codes-new-button = Crear códigos nuevos
failure-second-factor = Antes hace falta un segundo factor
failure-second-factor-help = Esta página o este acto pide un segundo factor. Configúrelo en «Su cuenta» y vuelva después.
refusal-session-gone = Esta sesión ya había terminado. Vuelva a cargar la página para ver las que quedan.

# Reglas de las cuentas
refusal-account-text = Use como máximo { $most } caracteres y ningún carácter de control.
refusal-account-language = Elija uno de los idiomas ofrecidos.
refusal-account-role = Elija una de las funciones ofrecidas.
refusal-account-stage = La cuenta no está en una situación en la que esto sea posible: quizá no es del personal, o lo es y debe conservar su segundo factor. Vuelva a cargar la página para ver cómo está ahora.
refusal-account-factor-on = El segundo factor ya está activado.
refusal-account-factor-off = No hay segundo factor. Configúrelo primero.
refusal-account-same-role = Esta persona ya tiene esta función. Elija otra o déjela como está.
refusal-token-expiry = Elija un último día entre hoy y dentro de { $days } días: un token olvidado debe terminar por sí solo.
refusal-token-gone = Este token ya fue revocado o nunca se emitió.
refusal-token-no-administrator = Nadie puede responder del token: no hay administrador. Nombre antes a uno.
refusal-staff-last-administrator = Es el último administrador. Nombre antes a otro, o nadie podría ocuparse de las cuentas.
fault-date = Escriba una fecha como 2026-11-22.

# Personal
staff-title = Personal
staff-caption = Personas del personal del programa
staff-none = Nadie todavía.
staff-since = Registro
staff-last = Último inicio de sesión
staff-never = nunca
staff-oneself = usted
staff-appointed = Nombramiento hecho. Un correo con un enlace va en camino.
staff-dismissed = Ya no es del personal. Todas sus sesiones han terminado.
appoint-title = Nombrar a alguien
appoint-text = Quien ya tiene cuenta recibe la función; quien no la tiene recibe una y un enlace para elegir su frase de contraseña.
appoint-button = Nombrar
dismiss-title = Dar de baja del personal
dismiss-link = Dar de baja
dismiss-text = { $name } perderá de inmediato todos los derechos del personal y todas sus sesiones terminan. La cuenta misma permanece.
dismiss-reason = Motivo
dismiss-hint = Queda en el registro.
dismiss-button = Dar de baja del personal
factor-reset-title = Restablecer un segundo factor perdido
factor-reset-text = Para quien perdió el teléfono y los códigos de recuperación, sea del personal o de una empresa. Asegúrese de que es realmente esa persona. Todas sus sesiones terminan y entrará con un enlace por correo.
factor-reset-button = Restablecer el segundo factor
factor-was-reset = El segundo factor está desactivado. La persona elige una nueva frase de contraseña con un enlace por correo.
refusal-account-unknown = No hay ninguna cuenta con esta dirección. Compruebe cómo está escrita.

# Tokens de la API
tokens-title = Tokens de la API
tokens-intro = Un token permite a un programa consultar la API con una función. Dé a cada programa el suyo y revoque los que ya no se usan.
tokens-caption = Tokens, el más reciente primero
tokens-none = Aún no hay tokens.
token-new = Nuevo token
token-label = Para qué es
token-label-hint = El programa y quién se ocupa de él
token-role-hint = El token puede hacer lo que puede esta función.
token-issuer = Emitido por
token-issued-on = Emisión
token-expires = Último día
token-expires-hint = Como máximo 366 días desde hoy
token-used = Último uso
token-issue = Emitir el token
token-issued = El token está emitido
token-once = Cópielo ahora. Se muestra solo esta vez y nadie podrá leerlo después.
token-revoke = Revocar
token-revoked = revocado
token-ended = terminado
token-good = válido
token-was-revoked = Revocado. Se rechaza desde ahora.

# Correo enviado
sent-mail-title = Correo enviado
sent-mail-intro = La demostración no envía correo. Esto es lo que las personas habrían recibido, lo último primero.
sent-mail-none = Aún no hay correo.

# Correos. No llevan datos de ningún caso ni nombres.
mail-register-subject = Confirme su dirección
mail-register = Alguien, esperamos que usted, se registró con esta dirección.

    Siga este enlace dentro de 24 horas para empezar su cuenta:
    { $link }

    Si no fue usted, no haga nada; entonces no habrá cuenta.
mail-registered-already-subject = Ya tiene una cuenta
mail-registered-already = Alguien, quizá usted, intentó registrarse con esta dirección. Ya tiene una cuenta.

    Inicie sesión aquí; si olvidó su frase de contraseña, pida allí un enlace:
    { $link }

    Si no fue usted, no tiene que hacer nada.
mail-reset-subject = Elija una nueva frase de contraseña
mail-reset = Alguien, esperamos que usted, pidió una nueva frase de contraseña para esta dirección.

    Siga este enlace dentro de una hora para elegirla:
    { $link }

    Si no fue usted, no haga nada; su frase de contraseña no cambia.
mail-invite-subject = Se creó una cuenta para usted
mail-invite = Ha sido nombrado miembro del personal del programa.

    Siga este enlace dentro de siete días para elegir su frase de contraseña:
    { $link }

    Después configurará un segundo factor, que el personal necesita.
mail-passphrase-set-subject = Su frase de contraseña cambió
mail-passphrase-set = Se cambió la frase de contraseña de su cuenta y sus demás sesiones han terminado.

    Si no fue usted, pida una nueva de inmediato y avise al servicio de ayuda:
    { $link }
mail-factor-on-subject = Su segundo factor está activado
mail-factor-on = Desde ahora, al iniciar sesión en su cuenta se pide un código de su aplicación de autenticación.

    Si no fue usted, avise de inmediato al servicio de ayuda. Su cuenta:
    { $link }
mail-factor-off-subject = Su segundo factor está desactivado
mail-factor-off = Al iniciar sesión en su cuenta se pide solo su frase de contraseña.

    Si no fue usted, cambie su frase de contraseña de inmediato y avise al servicio de ayuda:
    { $link }
mail-appointed-subject = Su función cambió
mail-appointed = Tiene una función en el personal del programa. Inicie sesión de nuevo para ejercerla.

    Su cuenta:
    { $link }
mail-dismissed-subject = Su función terminó
mail-dismissed = Ya no tiene una función en el personal del programa. Su cuenta permanece.

    Su cuenta:
    { $link }
mail-factor-reset-subject = Se retiró su segundo factor
mail-factor-reset = Un administrador retiró el segundo factor de su cuenta y sus sesiones han terminado. Pida una nueva frase de contraseña para volver a entrar:
    { $link }

    Si no lo pidió usted, avise de inmediato al servicio de ayuda.
