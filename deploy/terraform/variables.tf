variable "project" {
  description = "Id of the Google Cloud project. Nothing else should live in it."
  type        = string
}

variable "region" {
  description = "Where everything runs and lies. Hong Kong is the nearest to Guangdong."
  type        = string
  default     = "asia-east2"
}

variable "time_zone" {
  description = "Of the schedules."
  type        = string
  default     = "Asia/Shanghai"
}

variable "round" {
  description = "The round that is served: the name of a folder in sheets-templates."
  type        = string
  default     = "guangdong-2019"

  validation {
    condition     = fileexists("${path.module}/../../sheets-templates/${var.round}/round.yaml")
    error_message = "There is no sheets-templates/${var.round}/round.yaml."
  }
}

variable "database" {
  description = "Name of the Firestore database. Only the default one has Google's free quota; another is where a backup was restored to."
  type        = string
  default     = "(default)"
}

variable "shared_drive" {
  description = "Id of the shared drive that holds the workbooks: the last part of its address."
  type        = string
}

variable "admins" {
  description = "Mail addresses of the people, or service accounts, who may evaluate, deliver, recompute and fetch files."
  type        = list(string)

  validation {
    condition     = length(var.admins) > 0 && alltrue([for admin in var.admins : can(regex("^[^@,\\s]+@[^@,\\s]+$", admin))])
    error_message = "At least one address, each of the form name@host."
  }
}

variable "admin_audiences" {
  description = "OAuth client ids whose identity tokens admins may show beside those made for a function. The default is that of gcloud, so that `gcloud auth print-identity-token` is enough."
  type        = list(string)
  default     = ["32555940559.apps.googleusercontent.com"]
}

variable "alert_address" {
  description = "Who is written to when something needs a hand."
  type        = string
}

variable "billing_account" {
  description = "Of the budget, such as 012345-6789AB-CDEF01; without it there is no budget."
  type        = string
  default     = null
}

variable "budget_amount" {
  description = "A month, in the currency of the billing account. A budget warns; it does not stop anything."
  type        = number
  default     = 50
}

variable "reads_per_minute" {
  description = "Google grants the project 300 and one account 60. All functions share one limiter; several accounts do the reading, so it may be raised up to what the project has once Google has raised the account's."
  type        = number
  default     = 60
}

variable "writes_per_minute" {
  description = "As reads_per_minute."
  type        = number
  default     = 60
}

variable "channel_secret_version" {
  description = "Raise it by one to make a new secret for the push channels."
  type        = number
  default     = 1
}

variable "smtp" {
  description = "The mail server through which notices go to the centres, with the mailbox that logs in. Without it no notice is sent. security: starttls (port 587, where not said otherwise) or tls (465). from: the address to send under, where the server wants its own. mails_per_minute: 30 where not said otherwise."
  type = object({
    host             = string
    user             = string
    port             = optional(number)
    security         = optional(string)
    from             = optional(string)
    mails_per_minute = optional(number)
  })
  default = null

  validation {
    condition     = var.smtp == null || contains(["starttls", "tls"], coalesce(try(var.smtp.security, null), "starttls"))
    error_message = "security is starttls or tls: a password goes to no server without encryption."
  }
}

variable "smtp_password" {
  description = "Of that mailbox; many providers call it an authorisation code. Best given as TF_VAR_smtp_password. It is neither in the plan nor in the state."
  type        = string
  default     = null
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = var.smtp == null || var.smtp_password != null
    error_message = "The mailbox of var.smtp needs its password: set TF_VAR_smtp_password."
  }
}

variable "smtp_password_version" {
  description = "Raise it by one to put in another password."
  type        = number
  default     = 1
}

variable "keep_files_days" {
  description = "How long no finished file can be removed or changed, by anybody. Ten years, as accounts are kept; choose less for a trial."
  type        = number
  default     = 3650
}

variable "lock_retention" {
  description = "Makes keep_files_days final: it can then be raised but never lowered. Only for a real round."
  type        = bool
  default     = false
}
