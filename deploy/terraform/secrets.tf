# What the tokens of Drive's push channels are made from, and the password of the mailbox that notices are sent from. Google's
# services need none, since each function is known by its account.
resource "google_secret_manager_secret" "this" {
  for_each = toset(distinct(flatten([for it in local.functions : try(it.secrets, [])])))

  secret_id = lower(replace(each.key, "_", "-"))

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  depends_on = [google_project_service.needed]
}

# Made while Terraform runs and forgotten afterwards: it is neither in the plan nor in the state.
ephemeral "random_password" "secret" {
  length  = 48
  special = false
}

resource "google_secret_manager_secret_version" "this" {
  for_each = google_secret_manager_secret.this

  secret                 = each.value.id
  secret_data_wo         = each.key == "SMTP_PASSWORD" ? var.smtp_password : ephemeral.random_password.secret.result
  secret_data_wo_version = each.key == "SMTP_PASSWORD" ? var.smtp_password_version : var.channel_secret_version
  deletion_policy        = "DISABLE"

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_secret_manager_secret_iam_member" "reader" {
  for_each = merge([
    for name, it in local.functions : {
      for secret in try(it.secrets, []) : "${name}/${secret}" => { function = name, secret = secret }
    }
  ]...)

  secret_id = google_secret_manager_secret.this[each.value.secret].id
  role      = "roles/secretmanager.secretAccessor"
  member    = google_service_account.function[each.value.function].member
}
