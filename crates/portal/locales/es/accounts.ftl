# Cuentas: la puerta de personajes, el inicio de sesión, la cuenta propia, el personal y los tokens.
personas-title = Elija quién quiere ser
personas-intro = Esta es una demostración con empresas y personas inventadas. Elija una persona y vea el programa con sus ojos. Puede cambiar en cualquier momento con el enlace de la parte superior de cada página.
personas-choose = Personas de la demostración
personas-none = La demostración aún no tiene personas. Todavía se está preparando; vuelva a cargar esta página en un momento.
personas-enter = Continuar como { $name }
persona-new-officer = Dirige una empresa que aún no ha presentado su solicitud: comprueba si cumple los requisitos, solicita y firma el acuerdo.
persona-officer = Responde por una empresa certificada: firma el perfil de seguridad, invita a colegas y se conecta con socios.
persona-employee = Prepara las respuestas y las evidencias de la empresa, pero no puede firmar.
persona-consultant = Ayuda a una empresa con sus respuestas desde fuera y no firma nada.
persona-specialist = Revisa los perfiles criterio por criterio, planifica y realiza validaciones y da seguimiento a los hallazgos.
persona-supervisor = Dirige el equipo, asigna empresas y decide lo que otros han recomendado.
persona-vetting-officer = Verifica los antecedentes de las empresas y de sus personas, y lleva notas confidenciales.
persona-director = Ve cómo marcha el programa y decide sobre suspensiones y bajas.
persona-targeting-officer = Consulta los estados de los que dependen los envíos y lo que ha cambiado.
persona-auditor = Lee todo el registro y no cambia nada.
persona-administrator = Se ocupa de las cuentas del personal y de los tokens de la API.
